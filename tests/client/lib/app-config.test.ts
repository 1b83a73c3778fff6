import { afterEach, describe, expect, it, jest } from '@jest/globals'
import fs from 'node:fs'
const theme = JSON.parse(fs.readFileSync('client/src/theme.json', 'utf8')) as Record<
  'light' | 'dark',
  Record<string, string>
>

interface Config {
  plugins?: object
  themeLocation?: string
  tabBar: { list: { iconPath: string; selectedIconPath: string }[] }
}
const configOf = async (env: Record<string, string>): Promise<Config> => {
  Object.assign(process.env, env)
  Object.assign(globalThis, { defineAppConfig: (config: unknown) => config })
  jest.resetModules()
  return ((await import('../../../client/src/app.config')) as { default: Config }).default
}
afterEach(() => {
  delete process.env.TARO_ENV
  delete process.env.TARO_APP_WECHAT_SI
})

describe('the plugin 同声传译', () => {
  it('is declared only where it is configured, so that DevTools opens without it', async () => {
    expect(await configOf({ TARO_ENV: 'weapp' })).not.toHaveProperty('plugins')
    const { plugins } = await configOf({ TARO_ENV: 'weapp', TARO_APP_WECHAT_SI: '0.3.5' })
    expect(plugins).toEqual({ WechatSI: { version: '0.3.5', provider: 'wx069ba97219f66d99' } })
    expect(await configOf({ TARO_ENV: 'h5', TARO_APP_WECHAT_SI: '0.3.5' })).not.toHaveProperty('plugins')
  })
})

describe('the tab bar by day and by night', () => {
  const icons = ({ tabBar }: Config) => tabBar.list.flatMap((tab) => [tab.iconPath, tab.selectedIconPath])

  it('has the same names in both, and names nothing else', async () => {
    expect(Object.keys(theme.dark)).toEqual(Object.keys(theme.light))
    const named = JSON.stringify(await configOf({ TARO_ENV: 'weapp' })).match(/"@[^"]+"/g) ?? []
    expect(named.length).toBeGreaterThan(12)
    for (const name of named) expect(theme.light).toHaveProperty(name.slice(2, -1))
  })

  it.each(['light', 'dark'] as const)('finds every icon of the %s, each small enough for WeChat', async (time) => {
    const config = await configOf({ TARO_ENV: 'weapp' })
    const files = icons(config).map((name) => theme[time][name.slice(1)] ?? '')
    expect(new Set(files).size).toBe(8)
    for (const file of files) {
      expect(file.includes('-dark')).toBe(time === 'dark')
      expect(fs.statSync(`client/src/${file}`).size).toBeLessThanOrEqual(40_000)
    }
  })

  it('is the day’s pictures on the web, where the style sheet makes the night', async () => {
    expect(icons(await configOf({ TARO_ENV: 'h5' }))[0]).toBe('assets/tab/home.png')
  })
})
