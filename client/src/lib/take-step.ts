import { toast } from '../ui/platform/toast'
import { asApiError } from './api-error'

interface Told {
  done: string
  /** Instead of `done`, when somebody was faster; without it the server's own sentence. */
  lost?: string
  reload: () => unknown
}

/** Runs a step and tells it in a word, then reads what is shown again. True whoever took the step: it is taken. */
export const takeStep = async (step: Promise<unknown>, { done, lost, reload }: Told): Promise<true> => {
  try {
    await step
    toast(done, 'check')
  } catch (error) {
    const refused = asApiError(error)
    if (refused.code !== 'status-changed') throw refused
    toast(lost ?? refused.message)
  }
  await reload()
  return true
}
