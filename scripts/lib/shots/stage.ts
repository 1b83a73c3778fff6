import mongoose from 'mongoose'
import { clock } from '../../../server/platform/clock'
import { startServer } from '../../../server/start'
import { until } from '../../../tests/support/until'
import { at } from '../paths'
import { playScenes, type Story } from './story'

/** A Wednesday afternoon: working hours, so that 今天 17:30 can be promised. */
export const NOW = new Date('2026-11-18T14:12:00+08:00')

export interface Stage {
  url: string
  story: Story
  stop: () => Promise<void>
}

const TOLD_MS = 30_000
/** Every notice of what happened has been delivered. */
const isTold = async () => (await mongoose.connection.collection('outbox').countDocuments({ state: 'pending' })) === 0

/** The real server over the demo community, its clock standing still, with what the pictures need beyond the demo. */
export const openStage = async (database: { uri: string; dbName?: string }): Promise<Stage> => {
  const before = clock.now
  clock.now = () => NOW
  const server = await startServer({
    NODE_ENV: 'test',
    HOST: '127.0.0.1',
    PORT: '0',
    MONGODB_URI: database.uri,
    MONGODB_DB: database.dbName,
    DEMO: '1',
    WEB_ROOT: process.env.WEB_ROOT ?? at('client/dist/h5'),
    LOG_LEVEL: 'error',
  })
  const url = server.url.replace('localhost', '127.0.0.1')
  const stop = async () => {
    await server.stop()
    clock.now = before
  }
  try {
    const story = await playScenes(url)
    await until(isTold, TOLD_MS)
    return { url, story, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
