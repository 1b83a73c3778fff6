import type { Browser, BrowserContext, Page, Route } from 'playwright-core'
import { isElder, windowOf, type LookName } from './looks'
import type { Scene } from './scene'
import { settler } from './settle'
import { NOW, type Stage } from './stage'

/** What is not a list has a nothing of its own. */
const EMPTY: Record<string, unknown> = {
  counts: { placed: 0, red: 0, yellow: 0, dispatched: 0, accepted: 0, completed: 0 },
  account: { balance: 0, earned: 0, granted: 0 },
}

/** Opens a scene in a look, does what the reader does, waits until nothing changes, hands the page over, closes it. */
export const visit = async <Made>(
  browser: Browser,
  { url, story }: Stage,
  scene: Scene,
  look: LookName,
  then: (page: Page) => Promise<Made>,
  scale = 1,
): Promise<Made> => {
  const context = await browser.newContext({ ...windowOf(look), baseURL: url, deviceScaleFactor: scale })
  try {
    await context.clock.setFixedTime(NOW)
    // What tsx compiles names its functions by a helper that the page lacks.
    await context.addInitScript('globalThis.__name ??= (named) => named')
    await keep(context, storageOf(scene, look, scene.as ? story.people[scene.as] : undefined))
    const page = await context.newPage()
    await page.route(isApi, (route) => answer(route, scene))
    const calm = settler(page, scene.answers === 'never')
    await page.goto(scene.path(story.orders))
    await calm()
    if (scene.act) {
      await scene.act(page)
      await page.mouse.move(0, 0)
      await calm()
    }
    if (await grow(page, look)) await calm()
    return await then(page)
  } finally {
    await context.close()
  }
}

const isApi = (address: URL) => address.pathname.startsWith('/api/v1/')

const storageOf = (scene: Scene, look: LookName, person?: { id: string; token: string }) => ({
  ...(person && { token: person.token, reader: person.id, ...scene.storage?.(person.id) }),
  ...(isElder(look) && { appearance: { elder: true } }),
})

/** Taro keeps each value in an envelope. */
const keep = (context: BrowserContext, values: Record<string, unknown>) =>
  context.addInitScript((values) => {
    for (const [key, data] of Object.entries(values)) localStorage.setItem(key, JSON.stringify({ data }))
  }, values)

const answer = async (route: Route, { answers, doors, told }: Scene): Promise<void> => {
  // A picture changes nothing: the next look shall find the same.
  const { pathname, search } = new URL(route.request().url())
  const otherwise = told?.[pathname.replace('/api/v1', '')]
  if (route.request().method() !== 'GET') return route.fulfill({ json: otherwise ?? { unread: 0 } })
  if (otherwise) {
    const truth = await route.fetch()
    return route.fulfill({ json: { ...((await truth.json()) as object), ...otherwise } })
  }
  if (!answers || !doors) return route.continue()
  if (!doors.test(pathname + search) && !doors.test(pathname)) return route.continue()
  if (answers === 'never') return
  if (answers === 'empty') {
    return route.fulfill({
      json: EMPTY[pathname.split('/').pop() as string] ?? { items: [], nextCursor: null, unread: 0 },
    })
  }
  const error = { code: 'unavailable', message: '服务暂时不可用，您填的内容没有丢，请稍后再试' }
  return route.fulfill({ status: 503, json: { error } })
}

/** A phone page is as tall as what it says, so that the picture shows all of it. */
const grow = async (page: Page, look: LookName): Promise<boolean> => {
  const { viewport } = windowOf(look)
  if (!viewport || !windowOf(look).isMobile) return false
  const hidden = await page.evaluate(() =>
    Math.max(0, ...[...document.querySelectorAll('.taro_page')].map((one) => one.scrollHeight - one.clientHeight)),
  )
  if (hidden === 0) return false
  await page.setViewportSize({ width: viewport.width, height: viewport.height + hidden })
  return true
}
