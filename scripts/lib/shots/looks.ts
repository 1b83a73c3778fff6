import type { BrowserContextOptions } from 'playwright-core'

interface LookOf {
  title: string
  width: number
  height: number
  isDark?: boolean
  isElder?: boolean
  isPhone?: boolean
}

/** How a screen is looked at: its size and its appearance. */
export const LOOKS = {
  day: { title: '日间', width: 375, height: 720, isPhone: true },
  dark: { title: '夜间', width: 375, height: 720, isPhone: true, isDark: true },
  elder: { title: '大字 320', width: 320, height: 640, isPhone: true, isElder: true },
  'elder-dark': { title: '大字夜间 320', width: 320, height: 640, isPhone: true, isElder: true, isDark: true },
  wide: { title: '手机页在宽屏', width: 1024, height: 768 },
  desk: { title: '书记台', width: 1440, height: 900 },
  'desk-dark': { title: '书记台夜间', width: 1440, height: 900, isDark: true },
} satisfies Record<string, LookOf>
export type LookName = keyof typeof LOOKS

/** The browser window of a look; nothing in it moves. */
export const windowOf = (name: LookName): BrowserContextOptions => {
  const { width, height, isDark, isPhone }: LookOf = LOOKS[name]
  return {
    viewport: { width, height },
    colorScheme: isDark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    ...(isPhone && { hasTouch: true, isMobile: true }),
  }
}
export const isElder = (name: LookName): boolean => (LOOKS[name] as LookOf).isElder ?? false
