import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { startMongod } from '../../../server/db/embedded-mongod'
import { findChromium, HOW_TO_GET_CHROMIUM } from '../../../tests/support/chromium'
import { keepExpired } from '../../../tests/support/keep-expired'
import { buildClient, isClientStale } from '../client-build'
import { openStage, type Stage } from './stage'

const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']
const MORE = ['--disable-component-update', '--disable-sync']

/** Builds the page if it is stale (unless `AS_BUILT=1`), starts a mongod of its own, the server and Chromium; everything is gone afterwards. */
export const withStage = async <Made>(work: (browser: Browser, stage: Stage) => Promise<Made>): Promise<Made> => {
  const executablePath = findChromium()
  if (!executablePath) throw new Error(HOW_TO_GET_CHROMIUM)
  if (!process.env.AS_BUILT && isClientStale('h5')) {
    console.log('building client/dist/h5 …')
    await buildClient('h5')
  }
  const dataDir = mkdtempSync(path.join(tmpdir(), 'red-order-shots-'))
  const open: { stop: () => Promise<void> }[] = []
  try {
    const mongod = await startMongod({ dataDir, env: { ...process.env, MONGODB_URI: undefined } })
    open.push(mongod)
    await keepExpired(mongod.uri)
    const stage = await openStage({ uri: mongod.uri })
    open.push(stage)
    const browser = await chromium.launch({ executablePath, headless: true, args: [...ARGS, ...MORE] })
    open.push({ stop: () => browser.close() })
    return await work(browser, stage)
  } finally {
    for (const { stop } of open.reverse()) await stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
