import Taro from '@tarojs/taro'
import type { SpeechProblem, Stop } from './speech.types'
import { wechatSI } from './wechat-si'

/** The plugin takes 1000 bytes, and a Chinese character is three. */
const LONGEST = 330

/** True where words can be read aloud: in the mini-program only with the plugin. */
export const canSpeak = (): boolean => wechatSI() !== null

/** Reads words aloud; `onEnd` comes once, also after a stop. */
export const speak = (words: string, onEnd: (problem?: SpeechProblem) => void): Stop => {
  let player: Taro.InnerAudioContext | undefined
  let isOver = false
  const end = (problem?: SpeechProblem) => {
    if (isOver) return
    isOver = true
    player?.destroy()
    onEnd(problem)
  }
  const play = (file: string) => {
    if (isOver) return
    player = Taro.createInnerAudioContext()
    player.onEnded(() => end())
    player.onError(() => end('silent'))
    player.src = file
    player.play()
  }
  wechatSI()?.textToSpeech({
    lang: 'zh_CN',
    tts: true,
    content: words.slice(0, LONGEST),
    success: ({ filename }) => play(filename),
    fail: () => end('offline'),
  })
  return () => end()
}
