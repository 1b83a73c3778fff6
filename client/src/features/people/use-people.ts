import { useEffect, useState } from 'react'
import type { BodyOf } from '#shared/contract/api.contract'
import type { Role } from '#shared/organisations/roles'
import { api } from '../../lib/request'
import { useAction } from '../../lib/use-action'
import { usePages } from '../../lib/use-query'
import { toast } from '../../ui'

/** Waits until the typing rests, in ms, before the server is asked. */
const REST = 300

const useRested = (typed: string): string => {
  const [rested, setRested] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => setRested(typed.trim()), REST)
    return () => clearTimeout(timer)
  }, [typed])
  return rested
}

/** The people of the reader's organisation, found by words and role, and their posts. */
export const usePeople = (isOn: boolean, typed: string, role: Role | '') => {
  const words = useRested(typed)
  const list = usePages('GET /people', isOn ? { words: words || undefined, role: role || undefined } : null)
  const grant = useAction(async (body: BodyOf<'POST /memberships'>) => {
    const { label, organisation } = await api('POST /memberships', { body })
    toast(`任${organisation.name}${label}，马上生效`)
    await list.reload()
    return true
  })
  const end = useAction(async (id: string) => {
    await api('POST /memberships/:id/end', { params: { id }, body: {} })
    toast('免了，马上生效')
    await list.reload()
    return true
  })
  const reveal = useAction((id: string, reason: string) =>
    api('POST /people/:id/reveal', { params: { id }, body: { reason } }),
  )
  return { list, words, grant, end, reveal }
}
