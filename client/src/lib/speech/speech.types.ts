/** Why speaking or listening ended without success. */
export type SpeechProblem = 'refused' | 'unheard' | 'offline' | 'silent'

/** Ends what was begun; harmless when it has ended. */
export type Stop = () => void

/** What a listener is told: all that was heard so far, each time it changes, and once that it is over. */
export interface Hearing {
  onWords: (heard: string) => void
  onEnd: (problem?: SpeechProblem) => void
}
