import { takeStep } from '../../lib/take-step'
import { useAction } from '../../lib/use-action'

/** One change, told in a word, then `onDone`. A lost race is told too, and what is shown is read again. */
export const useDeed = <Args extends unknown[]>(
  deed: (...args: Args) => Promise<unknown>,
  words: string,
  onDone: () => unknown,
) => useAction((...args: Args) => takeStep(deed(...args), { done: words, reload: onDone }))
