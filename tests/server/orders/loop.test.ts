import type { RunningServer } from '../../../server/start'
import { makeCommunity, makeMember, makePerson, makeSecretary, PLACE, speak } from '../../support/builders'
import { startTestServer } from '../../support/server'

describe('the loop over HTTP', () => {
  let server: RunningServer
  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server.stop())

  it('goes from placing to the points in the bank', async () => {
    const community = await makeCommunity()
    const resident = speak(server.url, await makePerson(community))
    const secretary = speak(server.url, await makeSecretary(community))
    const member = speak(server.url, await makeMember(community))

    const placed = await resident.post('/orders', PLACE)
    expect(placed.status).toBe(201)
    expect(placed.body).toMatchObject({ status: 'placed', lamp: 'green', availableActions: ['cancel'] })
    const path = `/orders/${placed.body.id}`

    expect((await secretary.get('/orders?scope=queue')).body.items).toHaveLength(1)
    expect((await secretary.post(`${path}/dispatch`, { mode: 'open', places: 1 })).body.status).toBe('dispatched')

    const pool = (await member.get('/orders?scope=pool')).body.items
    expect(pool).toHaveLength(1)
    expect(pool[0]).toMatchObject({ address: '3栋', contactPhone: null, requester: { name: '居民' } })

    const accepted = await member.post(`${path}/accept`, {})
    expect(accepted.body).toMatchObject({
      status: 'accepted',
      address: PLACE.address,
      contactPhone: PLACE.contactPhone,
    })
    expect((await member.post(`${path}/complete`, { note: '换好了', photoIds: [] })).body.status).toBe('completed')
    const rated = await resident.post(`${path}/rate`, { score: 5, solved: 'yes' })
    expect(rated.body.status).toBe('closed')
    expect(rated.body.events.map((event: { action: string }) => event.action)).toEqual([
      'place',
      'dispatch',
      'accept',
      'complete',
      'rate',
      'close',
    ])
    expect((await member.get('/points/account')).body).toEqual({ balance: 5, earned: 5, granted: 0 })
    expect((await member.get(path)).body).toMatchObject({ address: '3栋', contactPhone: null })
  })
})
