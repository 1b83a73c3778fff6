import { useState } from 'react'
import type { Order } from '#shared/orders/order.contract'
import { send } from '../../lib/send-queue'
import { useAction } from '../../lib/use-action'
import { toast } from '../../ui'
import { noteProblem } from './complete-form'
import { useDraftForm } from '../../lib/use-draft-form'

/** 办结: a note and proof photos, kept on the phone until they are sent, once. */
export const useComplete = (id: string, order: Order | undefined, onDone: (order: Order | null) => unknown) => {
  const form = useDraftForm(`complete:${id}`, { note: '' })
  const [isAsked, setIsAsked] = useState(false)
  const problem = noteProblem(form.fields.note)
  const deed = useAction(async () => {
    const done = await send({
      id: form.draftId,
      route: 'POST /orders/:id/complete',
      params: { id },
      body: { note: form.fields.note.trim() },
      photos: form.photos,
      title: order?.summary ?? '办结',
    })
    form.clear(done === null)
    toast(done ? '已办结，等居民评价' : '没有网，联网后自动送出')
    await onDone(done)
  })
  const submit = () => {
    setIsAsked(true)
    if (problem) return toast(problem)
    return deed.run()
  }
  return {
    ...form,
    problem: isAsked ? problem : undefined,
    submit,
    isPending: deed.isPending,
    conflict: deed.error?.code === 'status-changed' ? deed.error : null,
    clearConflict: deed.clearError,
  }
}
