import type { RunningServer } from '../../../server/start'
import {
  makeCommunity,
  makeImported,
  makeMember,
  makeOrder,
  makePerson,
  makeSecretary,
  newPhone,
  speak,
} from '../../support/builders'
import { startTestServer } from '../../support/server'

describe('whom an order can be given to', () => {
  let server: RunningServer
  beforeAll(async () => {
    server = await startTestServer('list-candidates')
  })
  afterAll(() => server.stop())

  it('is nobody who has never logged in, neither offered nor named', async () => {
    const community = await makeCommunity()
    const [resident, secretary, member] = [
      await makePerson(community),
      await makeSecretary(community),
      await makeMember(community),
    ]
    const row = await makeImported(community, newPhone(), [{ role: 'party-member', at: community.branch1 }])
    const id = await makeOrder(server.url, { resident, secretary, member })
    const { body } = await speak(server.url, secretary).get(`/orders/${id}/candidates`)
    expect(body.items.map((one: { id: string }) => one.id)).toEqual([member.id])
    const give = (to: string) =>
      speak(server.url, secretary).post(`/orders/${id}/dispatch`, { mode: 'assign', assigneeId: to })
    expect((await give(row.id)).status).toBe(409)
    expect((await give(member.id)).status).toBe(200)
  })
})
