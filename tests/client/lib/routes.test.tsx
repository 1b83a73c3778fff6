import { beforeEach, describe, expect, it, jest } from '@jest/globals'
import Taro from '@tarojs/taro'
import { router } from '../../support/taro-api'
import { back, backTo, go, goLogin, leaveLogin, PAGES, path } from '../../../client/src/lib/routes'

const listed = async (platform: string): Promise<string[]> => {
  process.env.TARO_ENV = platform
  Object.assign(globalThis, { defineAppConfig: (config: unknown) => config })
  jest.resetModules()
  const { default: config } = (await import('../../../client/src/app.config')) as {
    default: { pages: string[]; subPackages: { root: string; pages: string[] }[] }
  }
  delete process.env.TARO_ENV
  const inPackages = config.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))
  return [...config.pages, ...inPackages].filter((page) => !page.startsWith('packages/dev/')).map((page) => `/${page}`)
}

beforeEach(() => void jest.clearAllMocks())

describe('the table of pages', () => {
  it('is the one of app.config.ts', async () => {
    expect(Object.values(PAGES).sort()).toEqual((await listed('h5')).sort())
  })

  it('leaves the desk out of the mini-program', async () => {
    const pages = await listed('weapp')
    expect(pages.filter((page) => page.includes('console'))).toEqual([])
    expect(pages.length).toBeGreaterThan(10)
  })
})

describe('going', () => {
  it('writes the query, without what is empty', () => {
    expect(path('order/detail', { id: 'a b', from: undefined })).toBe('/packages/order/detail/index?id=a%20b')
  })

  it('switches to a tab page', () => {
    go('orders')
    expect(Taro.switchTab).toHaveBeenCalledWith({ url: PAGES.orders })
  })

  it('replaces the tenth page, which WeChat would refuse to cover', () => {
    jest.mocked(Taro.getCurrentPages as () => unknown[]).mockReturnValueOnce(Array.from({ length: 10 }, () => ({})))
    go('order/detail', { id: '1' })
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: `${PAGES['order/detail']}?id=1` })
  })

  it('goes home from a page opened from outside', () => {
    back()
    expect(Taro.switchTab).toHaveBeenCalledWith({ url: PAGES.home })
  })

  it('comes back from 登录 to the page that asked for it', () => {
    const pages = [{ route: PAGES['order/detail'].slice(1) }]
    router.params = { id: '7', $taroTimestamp: '1' }
    jest.mocked(Taro.getCurrentPages as () => unknown[]).mockReturnValueOnce(pages)
    goLogin()
    leaveLogin()
    expect(Taro.reLaunch).toHaveBeenLastCalledWith({ url: `${PAGES['order/detail']}?id=7` })
  })
})

describe('a newcomer who opened 首页', () => {
  it('is taken to what comes first, not back', () => {
    jest.mocked(Taro.getCurrentPages as () => unknown[]).mockReturnValueOnce([{ route: PAGES.home.slice(1) }])
    goLogin()
    leaveLogin('people/join')
    expect(Taro.reLaunch).toHaveBeenLastCalledWith({ url: PAGES['people/join'] })
  })
})

describe('a page of the desk', () => {
  it('leads to the desk’s own login, and is opened again after it', () => {
    router.params = {}
    const pages = [{ route: PAGES['console/homes'].slice(1) }]
    jest.mocked(Taro.getCurrentPages as () => unknown[]).mockReturnValueOnce(pages)
    goLogin()
    expect(Taro.reLaunch).toHaveBeenLastCalledWith({ url: PAGES['console/login'] })
    leaveLogin('console/queue')
    expect(Taro.reLaunch).toHaveBeenLastCalledWith({ url: PAGES['console/homes'] })
  })
})

describe('coming back to a page', () => {
  const under = (...routes: string[]) =>
    jest.mocked(Taro.getCurrentPages as () => unknown[]).mockReturnValueOnce(routes.map((route) => ({ route })))

  it('goes back when it lies under this one, so that it is not there twice', () => {
    under(PAGES['order/detail'].slice(1), PAGES['order/rate'].slice(1))
    backTo('order/detail', { id: '7' })
    expect(Taro.navigateBack).toHaveBeenCalled()
  })

  it('opens it in this one’s place when another lies there', () => {
    under(PAGES.orders, PAGES['order/rate'])
    backTo('order/detail', { id: '7' })
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: `${PAGES['order/detail']}?id=7` })
  })
})
