import { useCallback, useState } from 'react'
import type { Solved } from '#shared/orders/order.rules'
import { clearDraft, newDraft, peekDraft, setDraft } from '../../lib/drafts'

interface RatingFields {
  score: number
  solved: Solved | ''
  words: string
}

/** The rating being written, kept on the phone; `draftId` is its Idempotency-Key. */
export const useRatingDraft = (orderId: string) => {
  const name = `rate:${orderId}`
  const [draft, setShown] = useState(
    () => peekDraft<RatingFields>(name) ?? newDraft<RatingFields>({ score: 0, solved: '', words: '' }),
  )
  const set = useCallback(
    (fields: Partial<RatingFields>) =>
      setShown((before) => {
        const next = { ...before, fields: { ...before.fields, ...fields } }
        setDraft(name, next)
        return next
      }),
    [name],
  )
  const end = useCallback(() => clearDraft(name), [name])
  return { draftId: draft.draftId, fields: draft.fields, set, end }
}
