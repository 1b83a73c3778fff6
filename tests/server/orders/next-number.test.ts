import { Counters } from '../../../server/db/counter.model'
import type { RunningServer } from '../../../server/start'
import { makeCommunity, makePerson, PLACE, speak } from '../../support/builders'
import { startTestServer } from '../../support/server'

describe('the number of an order', () => {
  let server: RunningServer
  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server.stop())

  it('counts up within the day', async () => {
    const resident = speak(server.url, await makePerson(await makeCommunity()))
    const numbers = [await resident.post('/orders', PLACE), await resident.post('/orders', PLACE)]
    expect(numbers.map(({ body }) => body.number.slice(7))).toEqual(['0001', '0002'])
  })

  it('is found behind the last one when the counter was lost, for all who ask at once', async () => {
    const resident = speak(server.url, await makePerson(await makeCommunity()))
    for (let count = 0; count < 3; count++) await resident.post('/orders', PLACE)
    await Counters.collection.deleteMany({})
    const placed = await Promise.all(Array.from({ length: 4 }, () => resident.post('/orders', PLACE)))
    expect(placed.map(({ status }) => status)).toEqual([201, 201, 201, 201])
    const { body } = await resident.get('/orders?scope=mine')
    expect(new Set(body.items.map(({ number }: { number: string }) => number)).size).toBe(7)
  })
})
