import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'
import { cx } from './cx'

/** How the screen looks: large type with fewer things, dark ground, and the factor of the type. */
export interface Appearance {
  readonly elder: boolean
  readonly dark: boolean
  readonly scale: number
}

export interface System {
  fontSizeSetting?: number
  fontSizeScaleFactor?: number
  theme?: string
}

const KEY = 'appearance'
const elderScale = 1.35
const largestScale = 1.6
/** WeChat's font setting from which the large-type version starts (px; 17 is its standard, 23.8 its care mode). */
const elderFont = 20
const standardFont = 17

/** What the reader's own choice and the phone's settings add up to. `choice` undefined follows the phone. */
export function deriveAppearance(system: System, choice?: boolean): Appearance {
  const font = system.fontSizeSetting ?? standardFont
  const elder = choice ?? font >= elderFont
  const factor = system.fontSizeScaleFactor ?? font / standardFont
  return {
    elder,
    dark: system.theme === 'dark',
    scale: elder ? Math.min(largestScale, Math.max(elderScale, factor)) : 1,
  }
}

const isH5 = process.env.TARO_ENV === 'h5'
const darkQuery = () =>
  isH5 && typeof matchMedia === 'function' ? matchMedia('(prefers-color-scheme: dark)') : undefined
const listeners = new Set<() => void>()
let theme: string | undefined
let current: Appearance | undefined

function readChoice(): boolean | undefined {
  const kept: unknown = Taro.getStorageSync?.(KEY)
  return typeof kept === 'object' && kept !== null && 'elder' in kept && typeof kept.elder === 'boolean'
    ? kept.elder
    : undefined
}

function readSystem(): System {
  // Spelt out: only so does the bundler leave what Taro needs to know a phone out of the web page.
  if (process.env.TARO_ENV !== 'h5') {
    const info = Taro.getAppBaseInfo?.() as System | undefined
    return { ...info, theme: theme ?? info?.theme }
  }
  return { theme: darkQuery()?.matches ? 'dark' : 'light' }
}

function refresh() {
  const next = deriveAppearance(readSystem(), readChoice())
  if (current && next.elder === current.elder && next.dark === current.dark && next.scale === current.scale) return
  current = next
  if (isH5) {
    // The tab bar and the toast stand outside every page's wrapper.
    document.documentElement.className = themeClass()
    document.documentElement.style.setProperty('--scale', String(current.scale))
  }
  for (const tell of listeners) tell()
}

function start() {
  if (isH5) darkQuery()?.addEventListener?.('change', refresh)
  else {
    Taro.onThemeChange?.((next) => {
      theme = next.theme
      refresh()
    })
    // WeChat tells nobody when its font size is set; whoever set it comes back to the app.
    Taro.onAppShow?.(refresh)
  }
  refresh()
}

/** The present appearance. */
export function getAppearance(): Appearance {
  if (!current) start()
  return current ?? deriveAppearance({})
}

/** The reader's switch 大字版; 'system' follows the phone again. */
export function setElder(on: boolean | 'system') {
  getAppearance()
  if (on === 'system') Taro.removeStorageSync(KEY)
  else Taro.setStorageSync(KEY, { elder: on })
  refresh()
}

/** Classes that put an appearance on a wrapper. */
export const themeClass = ({ elder, dark } = getAppearance()) =>
  cx('theme', dark && 'theme--dark', elder && 'theme--elder')

function subscribe(tell: () => void) {
  listeners.add(tell)
  return () => void listeners.delete(tell)
}

/** The present appearance, kept up to date. */
export const useAppearance = (): Appearance => useSyncExternalStore(subscribe, getAppearance, getAppearance)
