import type { Browser, Page } from 'playwright-core'
import { isElder, type LookName } from '../../scripts/lib/shots/looks'
import { openStage, type Stage } from '../../scripts/lib/shots/stage'
import { visitAll, type Shot } from '../../scripts/lib/shots/take'
import { axeFindings, smallTargets } from './browser-axe'
import { describeInBrowser, launchChromium } from './in-browser'
import { testDatabase } from './test-database'

/** CSS px. At the desk a mouse points: controls from 28 on. */
const leastOf = (look: LookName): number => (look.startsWith('desk') ? 28 : isElder(look) ? 56 : 44)

const examine = async (page: Page, { look }: Shot): Promise<string[]> => [
  ...(await axeFindings(page)),
  ...(await smallTargets(page, leastOf(look))).map((one) => `too small: ${one}`),
]

/** The same screen at night: one visit serves both, since only the colours change. */
const NIGHT: Partial<Record<LookName, LookName>> = { day: 'dark', elder: 'elder-dark', desk: 'desk-dark' }

const fallNight = async (page: Page): Promise<void> => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.waitForFunction(() =>
    [document.documentElement, ...document.querySelectorAll('.theme:not(.theme--forced)')].every((one) =>
      one.classList.contains('theme--dark'),
    ),
  )
}

/** A test for each of these shots: axe finds nothing, and nothing is too small to tap. `label` names the database. */
export const describeShots = (name: string, label: string, shots: readonly Shot[]): void =>
  describeInBrowser(name, () => {
    let browser: Browser
    let stage: Stage
    let found: Map<string, string[]>
    let failures: string[]
    beforeAll(async () => {
      stage = await openStage(testDatabase(label))
      browser = await launchChromium()
      const nightOf = ({ scene, look }: Shot) => shots.find((one) => one.scene === scene && one.look === NIGHT[look])
      const nights = new Set(shots.map(nightOf))
      found = new Map()
      const visited = await visitAll(
        browser,
        stage,
        shots.filter((shot) => !nights.has(shot)),
        async (page, shot) => {
          found.set(shot.name, await examine(page, shot))
          const night = nightOf(shot)
          if (!night) return
          await fallNight(page)
          found.set(night.name, await examine(page, night))
        },
      )
      failures = visited.failures
    }, 900_000)
    afterAll(async () => {
      await browser?.close()
      await stage?.stop()
    })

    it('opens every one of them', () => expect(failures).toEqual([]))
    it.each(shots.map((shot) => [shot.title, shot.name] as const))('%s', (_, name) =>
      expect(found.get(name)).toEqual([]),
    )
  })
