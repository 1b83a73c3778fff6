import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startMongod, type EmbeddedMongod } from '../../../server/db/embedded-mongod'
import type { RunningServer } from '../../../server/start'
import { makeCommunity, makePerson, PLACE, speak, type TestPerson } from '../../support/builders'
import { ask, startTestServer } from '../../support/server'
import { until } from '../../support/until'

describe('when the database is gone', () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'red-order-gone-'))
  const env = { ...process.env, MONGODB_URI: '' }
  let mongod: EmbeddedMongod
  let server: RunningServer
  let person: TestPerson

  beforeAll(async () => {
    mongod = await startMongod({ dataDir, env })
    server = await startTestServer('gone', { MONGODB_URI: mongod.uri })
    person = await makePerson(await makeCommunity())
  }, 60_000)
  afterAll(async () => {
    await server.stop()
    await mongod.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })

  const ready = async () => (await fetch(`${server.url}/readyz`)).status

  it('says so with 503 and Retry-After, stays alive, and recovers by itself', async () => {
    expect(await ready()).toBe(200)
    const placed = await speak(server.url, person).post('/orders', PLACE)
    process.kill(mongod.pid as number, 'SIGKILL')

    const place = await speak(server.url, person).post('/orders', PLACE)
    expect([place.status, place.body.error.code]).toEqual([503, 'unavailable'])
    expect(Number(place.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await speak(server.url, person).get('/orders?scope=mine')).status).toBe(503)
    expect((await ask(server.url, 'GET', '/session/demo')).status).toBe(404)
    expect(await ready()).toBe(503)
    expect((await fetch(`${server.url}/livez`)).status).toBe(200)

    await mongod.stop()
    mongod = await startMongod({ dataDir, env })
    await until(async () => (await ready()) === 200, 30_000)
    const read = await speak(server.url, person).get(`/orders/${placed.body.id}`)
    expect([read.status, read.body.number]).toEqual([200, placed.body.number])
    expect((await speak(server.url, person).post('/orders', PLACE)).status).toBe(201)
  }, 120_000)
})
