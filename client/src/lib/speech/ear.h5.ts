import type { Hearing, SpeechProblem, Stop } from './speech.types'

interface Recogniser {
  lang: string
  interimResults: boolean
  onresult: (event: { results: ArrayLike<ArrayLike<{ transcript: string }>> }) => void
  onend: () => void
  onerror: (event: { error: string }) => void
  start: () => void
  stop: () => void
}
type MakeRecogniser = new () => Recogniser

const PROBLEMS: Readonly<Record<string, SpeechProblem>> = {
  'not-allowed': 'refused',
  'service-not-allowed': 'refused',
  'audio-capture': 'refused',
  network: 'offline',
}

const recogniserOf = (): MakeRecogniser | undefined => {
  const here = window as unknown as { SpeechRecognition?: MakeRecogniser; webkitSpeechRecognition?: MakeRecogniser }
  return here.SpeechRecognition ?? here.webkitSpeechRecognition
}

/** True where the browser turns speech into words. */
export const canListen = (): boolean => recogniserOf() !== undefined

/** Listens until stopped or until the speaker pauses. */
export const listen = ({ onWords, onEnd }: Hearing): Stop => {
  const Make = recogniserOf()
  if (!Make) return () => undefined
  const one = new Make()
  let problem: SpeechProblem | undefined
  let heard = ''
  one.lang = 'zh-CN'
  one.interimResults = true
  one.onresult = ({ results }) => {
    heard = Array.from(results, (result) => result[0]?.transcript ?? '').join('')
    onWords(heard)
  }
  // What was heard before an error stays, so an error matters only when nothing was.
  one.onerror = ({ error }) => (problem = PROBLEMS[error] ?? 'unheard')
  one.onend = () => onEnd(heard ? undefined : (problem ?? 'unheard'))
  one.start()
  return () => one.stop()
}
