import type { Hearing, SpeechProblem, Stop } from './speech.types'
import { wechatSI } from './wechat-si'

const LONGEST_MS = 60_000
/** The plugin's numbers: the recorder was refused; the network failed while sending, asking or signing in. */
const PROBLEMS: Readonly<Record<number, SpeechProblem>> = {
  [-30001]: 'refused',
  [-30004]: 'offline',
  [-30008]: 'offline',
  [-30010]: 'offline',
}

/** True where speech can be turned into words: in the mini-program only with the plugin. */
export const canListen = (): boolean => wechatSI() !== null

/** Listens until stopped or for a minute. */
export const listen = ({ onWords, onEnd }: Hearing): Stop => {
  // One recogniser serves the whole app, so whoever listens takes its events over.
  const recogniser = wechatSI()?.getRecordRecognitionManager()
  if (!recogniser) return () => undefined
  recogniser.onRecognize = ({ result }) => onWords(result)
  recogniser.onStop = ({ result }) => {
    onWords(result)
    onEnd(result ? undefined : 'unheard')
  }
  recogniser.onError = ({ retcode }) => onEnd(PROBLEMS[retcode] ?? 'unheard')
  recogniser.start({ duration: LONGEST_MS, lang: 'zh_CN' })
  return () => recogniser.stop()
}
