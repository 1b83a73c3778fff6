import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'

const EVERY = 20_000

/** Reads again every 20 s while `isOn` and the page is looked at; a page, an app or a browser's tab left behind asks nothing. */
export const usePoll = (isOn: boolean, reload: () => unknown, everyMs = EVERY): void => {
  const isShown = useRef(true)
  const latest = useRef(reload)
  latest.current = reload
  useDidShow(() => void (isShown.current = true))
  useDidHide(() => void (isShown.current = false))
  useEffect(() => {
    if (!isOn) return
    const timer = setInterval(() => void (isShown.current && latest.current()), everyMs)
    return () => clearInterval(timer)
  }, [isOn, everyMs])
}
