import { useState } from 'react'
import type { OrganisationView } from '#shared/organisations/organisation.contract'
import { useQuery } from '../../lib/use-query'
import { treeRows, unfoldTo } from './tree-rows'

/** The organisations as the page holds them: which is chosen, which are folded, whether the closed ones are shown. */
export const useChart = (isOpen: boolean) => {
  const list = useQuery('GET /organisations', isOpen ? { query: { closed: '1' } } : null)
  const [isClosedShown, setIsClosedShown] = useState(false)
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set())
  const [chosenId, setChosenId] = useState<string | null>(null)
  const all = list.data?.items ?? []
  const items = all.filter((one) => !one.isClosed)
  const shown = isClosedShown ? all : items
  const chosen = shown.find(({ id }) => id === chosenId)
  return {
    list,
    all,
    items,
    chosen,
    rows: treeRows(shown, turned),
    closedCount: all.length - items.length,
    isClosedShown,
    setIsClosedShown,
    choose: (id: string | null) => {
      const wanted = shown.find((one) => one.id === id)
      if (wanted) setTurned(unfoldTo(shown, turned, wanted))
      setChosenId(id)
    },
    toggle: (id: string) => {
      const next = new Set(turned)
      if (!next.delete(id)) next.add(id)
      setTurned(next)
    },
    parentOf: ({ parentId }: OrganisationView) => all.find(({ id }) => id === parentId),
  }
}
