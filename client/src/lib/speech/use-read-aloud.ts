import { useDidHide } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { toast } from '../../ui/platform/toast'
import { SPEECH_PROBLEMS } from './speech.labels'
import type { Stop } from './speech.types'
import { canSpeak, speak } from './voice'

/** Reads aloud what is given to `press`; pressed again, or the page left, it stops. `isSupported` false hides the button. */
export const useReadAloud = () => {
  const [isReading, setIsReading] = useState(false)
  const running = useRef<Stop | null>(null)
  const stop = useCallback(() => running.current?.(), [])
  useDidHide(stop)
  useEffect(() => stop, [stop])
  const press = useCallback((words: string) => {
    if (running.current) return running.current()
    let isOver = false
    setIsReading(true)
    const hush = speak(words, (problem) => {
      isOver = true
      running.current = null
      setIsReading(false)
      if (problem) toast(SPEECH_PROBLEMS[problem])
    })
    if (!isOver) running.current = hush
  }, [])
  return { isSupported: canSpeak(), isReading, press }
}
