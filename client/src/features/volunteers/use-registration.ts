import { useEffect, useState } from 'react'
import { asApiError } from '../../lib/api-error'
import { api } from '../../lib/request'
import { useMe } from '../../lib/session'
import { useAction } from '../../lib/use-action'
import { toast } from '../../ui'
import { useQuery } from '../../lib/use-query'
import {
  EMPTY_REGISTRATION,
  firstGap,
  problemsOf,
  registrationBody,
  REGISTER_STEPS,
  type Registration,
} from './registration-form'
import { useDraftForm } from '../../lib/use-draft-form'

/** The reader's own registration with its branch, once one was sent. */
export const useMyRegistration = () => {
  const { me, isLoading, error, reload } = useMe()
  const { data, reload: reloadOwn } = useQuery('GET /volunteers', me?.volunteer && !me.isStaff ? {} : null)
  const sent = data?.items.find((one) => one.isMe && one.id === me?.volunteer?.id)
  const state = me?.volunteer ? { ...me.volunteer, branch: sent?.branch } : null
  const refresh = async () => void (await Promise.all([reload(), reloadOwn()]))
  return { me, state, sent, isLoading, error, reload: refresh }
}

/** The form in three steps: its draft, what is missing, and the sending, once. */
export const useRegistrationForm = (onSent: () => unknown, known: Partial<Registration> | undefined) => {
  const form = useDraftForm('volunteer', { ...EMPTY_REGISTRATION, step: 0 })
  const [isAsked, setIsAsked] = useState(false)
  const { step, ...typed } = form.fields
  const problems = isAsked ? problemsOf(typed, step) : {}

  const isBlank = !typed.name && !typed.phone && !typed.address
  useEffect(() => {
    if (known && isBlank) form.set(known)
    // Only when something becomes known: fields emptied by hand stay empty.
  }, [known])

  const send = useAction(async () => {
    try {
      await api('POST /volunteers', { body: registrationBody(typed), key: form.draftId })
      toast('已报名，等支部审核')
    } catch (error) {
      // The first sending had arrived after all: what counts is the registration the branch has.
      const { code } = asApiError(error)
      if (code !== 'status-changed' && code !== 'idempotency-key-reused') throw error
      toast('您已经报过名了')
    }
    form.clear()
    await onSent()
  })

  const goTo = (next: number) => {
    setIsAsked(false)
    form.set({ step: next })
  }
  const next = () => {
    if (Object.keys(problemsOf(typed, step)).length > 0) {
      setIsAsked(true)
      return toast('还有几处没填好，请看红字')
    }
    if (step < REGISTER_STEPS.length - 1) return goTo(step + 1)
    const gap = firstGap(typed)
    if (gap !== null) return goTo(gap)
    return send.run()
  }
  return { form: typed, step, problems, set: form.set, next, back: () => goTo(step - 1), isPending: send.isPending }
}
