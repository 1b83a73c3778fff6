import { describe, it } from '@jest/globals'
import { chromium, type Browser } from 'playwright-core'
import { findChromium, HOW_TO_GET_CHROMIUM } from './chromium'

/** A story that needs Chromium: skipped where there is none, but a failure in CI. */
export const describeInBrowser = (name: string, story: () => void) => {
  if (findChromium()) describe(name, story)
  else if (process.env.CI)
    it(name, () => {
      throw new Error(HOW_TO_GET_CHROMIUM)
    })
  else describe.skip(name, story)
}

const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run']
const ALONE = ['--disable-background-networking', '--disable-component-update', '--disable-sync']

/** A headless Chromium that speaks to nobody but the page's own host. */
export const launchChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath: findChromium(), headless: true, args: [...QUIET, ...ALONE] })
