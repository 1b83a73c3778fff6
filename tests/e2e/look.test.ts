import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import pixelmatch from 'pixelmatch'
import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { at } from '../../scripts/lib/paths'
import { APPROVED, approvedShots } from '../../scripts/lib/shots/approved'
import { environmentOf } from '../../scripts/lib/shots/environment'
import { openStage, type Stage } from '../../scripts/lib/shots/stage'
import { compareStructure, structureOf } from '../../scripts/lib/shots/structure'
import { picture, visitAll } from '../../scripts/lib/shots/take'
import { describeInBrowser, launchChromium } from '../support/in-browser'
import { testDatabase } from '../support/test-database'

interface Seen {
  structure: string[]
  png: Buffer
}

/** Anti-aliasing at the edge of a letter; a changed token moves thousands. */
const PIXELS = 40
/** Other fonts move a word by this much, in px. */
const SLACK = 16
const FAILED = at('docs/shots/failed')

const approved = (file: string) => path.join(APPROVED, file)
const json = (file: string) => JSON.parse(readFileSync(approved(file), 'utf8'))

describeInBrowser('the look', () => {
  const shots = approvedShots()
  let browser: Browser
  let stage: Stage
  let seen: Map<string, Seen>
  let failures: string[]
  let isSameMachine: boolean

  beforeAll(async () => {
    stage = await openStage(testDatabase('look'))
    browser = await launchChromium()
    const here = await environmentOf(browser)
    const there = json('environment.json')
    isSameMachine = here.chromium === there.chromium && here.fonts === there.fonts
    const visited = await visitAll(browser, stage, shots, async (page) => ({
      structure: await structureOf(page),
      png: await picture(page),
    }))
    seen = visited.made
    failures = visited.failures
  }, 240_000)
  afterAll(async () => {
    await browser?.close()
    await stage?.stop()
  })

  it('shows every chosen screen', () => expect(failures).toEqual([]))

  it.each(shots.map(({ name }) => name))('%s is as approved', async (name) => {
    const now = seen.get(name) as Seen
    expect(compareStructure(json(`${name}.json`), now.structure, isSameMachine ? 0 : SLACK)).toEqual([])
    if (isSameMachine) expect(await differing(name, now.png)).toBeLessThanOrEqual(PIXELS)
  })
})

/** How many pixels differ; where they do, a picture of them is left beside the shots. */
const differing = async (name: string, png: Buffer): Promise<number> => {
  if (!existsSync(approved(`${name}.webp`))) throw new Error(`${name} was never approved: npm run shots:approve`)
  const [before, now] = await Promise.all(
    [approved(`${name}.webp`), png].map((one) => sharp(one).ensureAlpha().raw().toBuffer({ resolveWithObject: true })),
  )
  if (!before || !now) throw new Error('no picture')
  const { width, height } = before.info
  expect([now.info.width, now.info.height]).toEqual([width, height])
  const difference = Buffer.alloc(width * height * 4)
  const count = pixelmatch(before.data, now.data, difference, width, height, { threshold: 0.1 })
  if (count > PIXELS) {
    mkdirSync(FAILED, { recursive: true })
    writeFileSync(path.join(FAILED, `${name}.png`), png)
    await sharp(difference, { raw: { width, height, channels: 4 } })
      .png()
      .toFile(path.join(FAILED, `${name}.difference.png`))
  }
  return count
}
