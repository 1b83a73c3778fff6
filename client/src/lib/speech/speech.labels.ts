import type { SpeechProblem } from './speech.types'

/** What happened and the next step, short enough for a toast. */
export const SPEECH_PROBLEMS: Readonly<Record<SpeechProblem, string>> = {
  refused: '话筒没有打开，请打字，或到设置里允许',
  unheard: '没听清，请再说一次，或者打字',
  offline: '网络不好，先打字，或等一会再试',
  silent: '这台机器读不出声音，请看屏幕上的字',
}
