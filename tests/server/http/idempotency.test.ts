import { randomUUID } from 'node:crypto'
import { Types } from 'mongoose'
import { OrderEvents } from '../../../server/modules/orders/order-event.model'
import { Orders } from '../../../server/modules/orders/order.model'
import { Receipts } from '../../../server/db/receipt.model'
import type { RunningServer } from '../../../server/start'
import {
  makeCommunity,
  makeMember,
  makeOrder,
  makePerson,
  makeSecretary,
  PLACE,
  speak,
  type TestPerson,
} from '../../support/builders'
import { startTestServer } from '../../support/server'

describe('one key, one effect', () => {
  let server: RunningServer
  let resident: TestPerson
  let secretary: TestPerson
  let member: TestPerson
  beforeAll(async () => {
    server = await startTestServer('idempotency')
    const community = await makeCommunity()
    resident = await makePerson(community)
    secretary = await makeSecretary(community)
    member = await makeMember(community)
  })
  afterAll(() => server.stop())

  const countOf = (person: TestPerson) => Orders.countDocuments({ requesterId: person.objectId })

  it('replays the same result with the same status, as the reader may see it now', async () => {
    const key = randomUUID()
    const first = await speak(server.url, resident).post('/orders', PLACE, { key })
    await speak(server.url, secretary).post(`/orders/${first.body.id}/dispatch`, { mode: 'open', places: 1 })
    const second = await speak(server.url, resident).post('/orders', PLACE, { key })
    expect([second.status, second.headers.get('idempotency-replayed')]).toEqual([201, 'true'])
    expect(first.headers.get('idempotency-replayed')).toBeNull()
    expect(second.body).toMatchObject({ id: first.body.id, status: 'dispatched' })
  })

  it('replays an action whose status has moved on, and does it once', async () => {
    const id = await makeOrder(server.url, { resident, secretary, member }, 'dispatched')
    const key = randomUUID()
    await speak(server.url, member).post(`/orders/${id}/accept`, {}, { key })
    const again = await speak(server.url, member).post(`/orders/${id}/accept`, {}, { key })
    expect([again.status, again.body.status]).toEqual([200, 'accepted'])
    expect(await OrderEvents.countDocuments({ orderId: new Types.ObjectId(id), action: 'accept' })).toBe(1)
  })

  it('masks a replay once the reader may see less', async () => {
    const id = await makeOrder(server.url, { resident, secretary, member }, 'dispatched')
    const key = randomUUID()
    const first = await speak(server.url, member).post(`/orders/${id}/accept`, {}, { key })
    expect(first.body.contactPhone).toBe(PLACE.contactPhone)
    await speak(server.url, member).post(`/orders/${id}/complete`, { note: '好了', photoIds: [] })
    const again = await speak(server.url, member).post(`/orders/${id}/accept`, {}, { key })
    expect(again.body.contactPhone).toBeNull()
  })

  it('refuses the key for another body and for another route', async () => {
    const key = randomUUID()
    const { body } = await speak(server.url, resident).post('/orders', PLACE, { key })
    const other = await speak(server.url, resident).post('/orders', { ...PLACE, description: '别的事' }, { key })
    expect([other.status, other.body.error.code]).toEqual([422, 'idempotency-key-reused'])
    const route = await speak(server.url, resident).post(`/orders/${body.id}/cancel`, { reason: '不用了' }, { key })
    expect(route.status).toBe(422)
  })

  it('keeps the keys of two people apart', async () => {
    const key = randomUUID()
    const one = await speak(server.url, resident).post('/orders', PLACE, { key })
    const two = await speak(server.url, member).post('/orders', PLACE, { key })
    expect([two.status, two.body.id === one.body.id]).toEqual([201, false])
  })

  it('remembers no refusal', async () => {
    const key = randomUUID()
    const id = await makeOrder(server.url, { resident, secretary, member })
    const early = await speak(server.url, resident).post(`/orders/${id}/rate`, { score: 5, solved: 'yes' }, { key })
    expect(early.status).toBe(409)
    expect(await Receipts.countDocuments({ _id: `${resident.id}:${key}` })).toBe(0)
  })

  it('makes one order of thirty twins sent at once; every answer is that order or 409', async () => {
    const twin = await makePerson(await makeCommunity())
    const key = randomUUID()
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => speak(server.url, twin).post('/orders', PLACE, { key })),
    )
    const made = answers.filter((one) => one.status === 201)
    expect(made.length).toBeGreaterThanOrEqual(1)
    expect(new Set(made.map((one) => one.body.id)).size).toBe(1)
    for (const one of answers.filter((other) => other.status !== 201))
      expect([one.status, one.body.error.code]).toEqual([409, 'request-in-flight'])
    expect(await countOf(twin)).toBe(1)
  })

  it('makes two of two when the key is not the same: the test can fail', async () => {
    const twin = await makePerson(await makeCommunity())
    await Promise.all([1, 2].map(() => speak(server.url, twin).post('/orders', PLACE)))
    expect(await countOf(twin)).toBe(2)
  })

  it('makes one order of an old draft, whatever the key and however often', async () => {
    const twin = await makePerson(await makeCommunity())
    const draftId = randomUUID()
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => speak(server.url, twin).post('/orders', { ...PLACE, draftId })),
    )
    const later = await speak(server.url, twin).post('/orders', { ...PLACE, draftId, description: '改了几个字' })
    expect(later.status).toBe(201)
    const good = [...answers, later].filter((one) => one.status === 201)
    expect(new Set(good.map((one) => one.body.id)).size).toBe(1)
    expect(await countOf(twin)).toBe(1)
  })
})
