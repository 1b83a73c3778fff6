import { useDidHide } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { toast } from '../../ui/platform/toast'
import { canListen, listen } from './ear'
import { breathBefore, joinHeard } from './join-heard'
import { SPEECH_PROBLEMS } from './speech.labels'
import type { SpeechProblem, Stop } from './speech.types'

/** After the last word is spoken the words should be there; a recogniser that never answers must not hold the button. */
const PATIENCE_MS = 8_000

/** Speech as an addition to a text, shown as it comes. A press starts, the next stops; `isSupported` false hides the button. */
export const useDictation = (text: string, onText: (text: string) => void) => {
  const [state, setState] = useState<'idle' | 'listening' | 'busy'>('idle')
  const running = useRef<Stop | null>(null)
  const latest = useRef({ text, onText })
  latest.current = { text, onText }
  const finish = useCallback(() => running.current?.(), [])
  useDidHide(finish)
  const isGone = useRef(false)
  useEffect(() => {
    isGone.current = false
    return () => {
      isGone.current = true
      finish()
    }
  }, [finish])
  const press = useCallback(() => {
    if (running.current) return running.current()
    const breath = breathBefore(latest.current.text)
    let before = ''
    let isOver = false
    let patience: ReturnType<typeof setTimeout> | undefined
    const end = (problem?: SpeechProblem) => {
      if (isOver || isGone.current) return
      isOver = true
      clearTimeout(patience)
      running.current = null
      setState('idle')
      if (problem) toast(SPEECH_PROBLEMS[problem])
    }
    const write = (words: string) => {
      const heard = words && breath + words
      // A form that is gone must not write over what another page has made of the draft.
      if (isOver || isGone.current || heard === before) return
      const { text, onText } = latest.current
      const next = joinHeard(text, before, heard)
      before = heard
      latest.current = { text: next, onText }
      onText(next)
    }
    setState('listening')
    const stop = listen({ onWords: write, onEnd: end })
    if (isOver) return
    running.current = () => {
      if (patience) return
      setState('busy')
      patience = setTimeout(() => end(before ? undefined : 'unheard'), PATIENCE_MS)
      stop()
    }
  }, [])
  return { isSupported: canListen(), state, press }
}
