import { asApiError } from '../../lib/api-error'
import { toast, useAction } from '../../lib/use-action'

/** One change, told in a word, then `onDone`. A lost race is told too, and what is shown is read again. */
export const useDeed = <Args extends unknown[]>(
  deed: (...args: Args) => Promise<unknown>,
  words: string,
  onDone: () => unknown,
) =>
  useAction(async (...args: Args) => {
    try {
      await deed(...args)
      toast(words, 'check')
    } catch (error) {
      const refused = asApiError(error)
      if (refused.code !== 'status-changed') throw refused
      toast(refused.message)
    }
    await onDone()
  })
