import type { SpeechProblem, Stop } from './speech.types'

/** A browser without an engine says nothing at all, not even an error. */
const PATIENCE_MS = 5_000

/** Voices arrive late; an empty list says nothing yet, but a list without Chinese does. */
const speaksChinese = (): boolean => {
  const voices = speechSynthesis.getVoices()
  return voices.length === 0 || voices.some(({ lang }) => /^(zh|cmn|yue)/i.test(lang))
}

/** True where words can be read aloud: in the browser where it has a Chinese voice. */
export const canSpeak = (): boolean =>
  typeof speechSynthesis !== 'undefined' && typeof SpeechSynthesisUtterance !== 'undefined' && speaksChinese()

/** Reads words aloud; `onEnd` comes once, also after a stop. */
export const speak = (words: string, onEnd: (problem?: SpeechProblem) => void): Stop => {
  const one = new SpeechSynthesisUtterance(words)
  let isOver = false
  const end = (problem?: SpeechProblem) => {
    if (isOver) return
    isOver = true
    clearTimeout(silence)
    window.removeEventListener('pagehide', stop)
    onEnd(problem)
  }
  const stop = () => {
    end()
    speechSynthesis.cancel()
  }
  const silence = setTimeout(() => {
    end('silent')
    speechSynthesis.cancel()
  }, PATIENCE_MS)
  one.lang = 'zh-CN'
  one.rate = 0.9 // listened to by old ears
  one.onstart = () => clearTimeout(silence)
  one.onend = () => end()
  one.onerror = () => end('silent')
  // The browser would go on reading after a reload.
  window.addEventListener('pagehide', stop)
  speechSynthesis.cancel()
  speechSynthesis.speak(one)
  return stop
}
