import { useCallback, useEffect, useRef, useState } from 'react'
import { isH5 } from './env'

interface Recogniser {
  lang: string
  interimResults: boolean
  onresult: ((event: { results: ArrayLike<ArrayLike<{ transcript: string }>> }) => void) | null
  onend: (() => void) | null
  onerror: (() => void) | null
  start: () => void
  stop: () => void
}
type MakeRecogniser = new () => Recogniser

const recogniserOf = (): MakeRecogniser | undefined => {
  if (!isH5 || typeof window === 'undefined') return undefined
  const here = window as unknown as { SpeechRecognition?: MakeRecogniser; webkitSpeechRecognition?: MakeRecogniser }
  return here.SpeechRecognition ?? here.webkitSpeechRecognition
}

/** Turns speech into words where the browser can; `isSupported` false hides the button. A press starts, the next stops. */
export const useSpeech = (onWords: (words: string) => void, onFailed: () => void) => {
  const [state, setState] = useState<'idle' | 'listening'>('idle')
  const running = useRef<Recogniser | null>(null)
  const latest = useRef({ onWords, onFailed })
  latest.current = { onWords, onFailed }
  useEffect(() => () => running.current?.stop(), [])
  const press = useCallback(() => {
    if (running.current) return running.current.stop()
    const Make = recogniserOf()
    if (!Make) return
    const one = new Make()
    one.lang = 'zh-CN'
    one.interimResults = false
    one.onresult = ({ results }) =>
      latest.current.onWords(Array.from(results, (result) => result[0]?.transcript ?? '').join(''))
    one.onerror = () => latest.current.onFailed()
    one.onend = () => {
      running.current = null
      setState('idle')
    }
    running.current = one
    setState('listening')
    one.start()
  }, [])
  return { isSupported: recogniserOf() !== undefined, state, press }
}
