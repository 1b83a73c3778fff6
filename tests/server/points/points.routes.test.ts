import type { RunningServer } from '../../../server/start'
import {
  makeCommunity,
  makeMember,
  makeOrder,
  makePerson,
  makeSecretary,
  speak,
  type TestPerson,
} from '../../support/builders'
import { startTestServer } from '../../support/server'
import { auditLedger } from '../../../server/modules/points/audit-ledger'

describe('the moral bank over HTTP', () => {
  let server: RunningServer
  let cast: { resident: TestPerson; secretary: TestPerson; member: TestPerson }

  beforeAll(async () => {
    server = await startTestServer('points')
    const community = await makeCommunity()
    cast = {
      resident: await makePerson(community),
      secretary: await makeSecretary(community),
      member: await makeMember(community),
    }
  })
  afterAll(() => server.stop())

  it('refuses a cursor that is none of ours', async () => {
    for (const cursor of ['x', '-1', '1e9', '{"$gt":""}'])
      expect(
        (await speak(server.url, cast.member).get(`/points/entries?cursor=${encodeURIComponent(cursor)}`)).status,
      ).toBe(400)
    expect((await speak(server.url, cast.member).get('/points/account?of=x')).status).toBe(200)
    expect((await speak(server.url, { token: '' }).get('/points/account')).status).toBe(401)
  })

  it('is empty before the first order', async () => {
    const me = speak(server.url, cast.resident)
    expect((await me.get('/points/account')).body).toEqual({ balance: 0, earned: 0, granted: 0 })
    expect((await me.get('/points/entries')).body).toEqual({ items: [], nextCursor: null })
  })

  it('lists every entry once over the pages, newest first, and only one’s own', async () => {
    const ids: string[] = []
    for (let n = 0; n < 5; n++) ids.unshift(await makeOrder(server.url, cast, 'closed'))
    const me = speak(server.url, cast.member)
    const seen: { amount: number; balanceAfter: number; order: { id: string; number: string; serviceName: string } }[] =
      []
    let cursor = ''
    do {
      const { body } = await me.get(`/points/entries?limit=2${cursor}`)
      seen.push(...body.items)
      cursor = body.nextCursor && `&cursor=${body.nextCursor}`
    } while (cursor)
    expect(seen.map((one) => one.order.id)).toEqual(ids)
    expect(seen.map((one) => one.balanceAfter)).toEqual([25, 20, 15, 10, 5])
    expect(seen[0]).toMatchObject({ rule: 'order-served', label: '办好一单', kind: 'earned', amount: 5 })
    expect(seen[0]?.order.serviceName).toBe('水电小修')
    expect((await speak(server.url, cast.resident).get('/points/entries')).body.items).toEqual([])
  })

  it('takes the points back when a closed order was not done after all', async () => {
    const before = (await speak(server.url, cast.member).get('/points/account')).body.balance
    const id = await makeOrder(server.url, cast, 'completed')
    const closed = await speak(server.url, cast.secretary).post(`/orders/${id}/close`, {
      ground: 'follow-up',
      reason: '电话回访',
    })
    expect(closed.body.status).toBe('closed')
    expect((await speak(server.url, cast.member).get('/points/account')).body.balance).toBe(before + 5)
    const rated = await speak(server.url, cast.resident).post(`/orders/${id}/rate`, { score: 1, solved: 'no' })
    expect(rated.body).toMatchObject({ status: 'dispatched', round: 2 })
    expect((await speak(server.url, cast.member).get('/points/account')).body.balance).toBe(before)
    const [reversal] = (await speak(server.url, cast.member).get('/points/entries?limit=1')).body.items
    expect(reversal).toMatchObject({ rule: 'order-served-reversal', label: '返工冲正', amount: -5, order: { id } })
    expect((await auditLedger()).faults).toEqual([])
  })
})
