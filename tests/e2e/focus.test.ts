import type { Browser, Page } from 'playwright-core'
import { SCENES } from '../../scripts/lib/shots/scenes'
import { openStage, type Stage } from '../../scripts/lib/shots/stage'
import { shotsOf, visitAll } from '../../scripts/lib/shots/take'
import { describeInBrowser, launchChromium } from '../support/in-browser'
import { testDatabase } from '../support/test-database'

const NAMES = ['home.day', 'place.day', 'rate.elder', 'tasks.day', 'detail-lamp.day', 'desk-queue.desk']
const shots = shotsOf(SCENES).filter(({ name }) => NAMES.includes(name))
const STOPS_MAX = 80
const ROW = 24

interface Stop {
  name: string
  /** Its middle, in px from the top. */
  y: number
  /** Something around it changed when the focus came: an outline, a shadow. */
  isSeen: boolean
}

/** Where Tab leads, from the top of the page until it comes round. */
const tabThrough = async (page: Page): Promise<Stop[]> => {
  const stops: Stop[] = []
  for (let n = 0; n < STOPS_MAX; n++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() => {
      const at = document.activeElement as HTMLElement | null
      if (!at || at === document.body || at.dataset.visited) return null
      at.dataset.visited = 'yes'
      const around = [at, at.parentElement, at.parentElement?.parentElement].filter((one) => !!one)
      const { top, height } = at.getBoundingClientRect()
      const ring = (one: Element) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(one)
        return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
      }
      return {
        name: at.getAttribute('aria-label') ?? at.innerText.slice(0, 20),
        y: top + height / 2,
        isSeen: around.some(ring),
      }
    })
    if (!stop) break
    stops.push(stop)
  }
  return stops
}

/** Reading order on a phone: down the page, never up again. Controls in one row may differ a little in height. */
const climbing = (stops: readonly Stop[]): string[] =>
  stops.filter(({ y }, n) => n > 0 && y < (stops[n - 1] as Stop).y - ROW).map(({ name }) => name)

describeInBrowser('who has no mouse', () => {
  let browser: Browser
  let stage: Stage
  let found: Map<string, Stop[]>
  beforeAll(async () => {
    stage = await openStage(testDatabase('focus'))
    browser = await launchChromium()
    const visited = await visitAll(browser, stage, shots, tabThrough)
    expect(visited.failures).toEqual([])
    found = visited.made
  }, 240_000)
  afterAll(async () => {
    await browser?.close()
    await stage?.stop()
  })

  it('the scenes are there', () => expect(shots.map(({ name }) => name).sort()).toEqual([...NAMES].sort()))

  it.each(NAMES)('sees on %s where the focus is, at every stop', (name) => {
    const stops = found.get(name) ?? []
    expect(stops.length).toBeGreaterThanOrEqual(2)
    expect(stops.filter(({ isSeen }) => !isSeen).map((stop) => stop.name)).toEqual([])
  })

  it.each(NAMES.filter((name) => !name.startsWith('desk')))('is led down %s as one reads it', (name) =>
    expect(climbing(found.get(name) ?? [])).toEqual([]),
  )
})
