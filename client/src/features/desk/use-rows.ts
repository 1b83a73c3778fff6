import { useState } from 'react'

interface Row {
  id: string
}

/** The rows of a desk list, and the one shown beside it. */
export interface Rows<R extends Row> {
  items: readonly R[]
  shown: R | undefined
  show: (row: R) => void
  /** Shows it, and takes the keyboard to its decision. */
  enter: (row: R) => void
  close: () => void
  /** Once the decision about `row` is taken the next one is shown, unless the reader has gone elsewhere meanwhile. */
  settle: (row: R, decision: Promise<true | undefined>) => Promise<boolean>
}

const enterPanel = () => document.querySelector<HTMLElement>('.desk-panel__bar .ui-btn--primary')?.focus()

/** Which row the panel shows. It moves on for the reader's own decision alone: a row that slid in by itself would be decided unread. */
export const useRows = <R extends Row>(items: readonly R[] = []): Rows<R> => {
  const [chosen, setChosen] = useState<string | null>(null)
  return {
    items,
    shown: items.find(({ id }) => id === chosen),
    show: ({ id }) => setChosen(id),
    enter: ({ id }) => {
      setChosen(id)
      setTimeout(enterPanel)
    },
    close: () => setChosen(null),
    settle: async (row, decision) => {
      if (!(await decision)) return false
      const at = items.findIndex(({ id }) => id === row.id)
      const next = items[at + 1] ?? items[at - 1]
      setChosen((now) => (now === row.id ? (next?.id ?? null) : now))
      return true
    },
  }
}
