import type { RunningServer } from '../../../server/start'
import {
  makeCommunity,
  makeMember,
  makeOrder,
  makePerson,
  makeSecretary,
  PLACE,
  speak,
  type TestCommunity,
  type TestPerson,
} from '../../support/builders'
import { startTestServer } from '../../support/server'

describe('renaming an organisation', () => {
  let server: RunningServer
  let community: TestCommunity
  let above: TestPerson
  let cast: { resident: TestPerson; secretary: TestPerson; member: TestPerson }
  beforeAll(async () => {
    server = await startTestServer('rename-organisation')
  })
  beforeEach(async () => {
    community = await makeCommunity()
    above = await makeSecretary(community, community.id)
    cast = {
      resident: await makePerson(community),
      secretary: await makeSecretary(community),
      member: await makeMember(community),
    }
  })
  afterAll(() => server.stop())

  const as = (person: TestPerson) => speak(server.url, person)
  const rename = (name: string) => as(above).post(`/organisations/${community.branch1}/edit`, { name })
  const namesIn = async (person: TestPerson, path: string): Promise<string[]> =>
    (await as(person).get(path)).body.items.map((one: { custodian: { name: string } }) => one.custodian.name)

  it('shows on its orders at once, in lists, details and the timeline, whatever has become of them', async () => {
    for (const upTo of ['placed', 'accepted', 'closed'] as const) await makeOrder(server.url, cast, upTo)
    await rename('试验东支部')
    const three = Array(3).fill('试验东支部')
    expect(await namesIn(cast.resident, '/orders?scope=mine')).toEqual(three)
    expect(await namesIn(cast.secretary, '/orders?scope=queue')).toEqual(three.slice(1))
    expect(await namesIn(cast.member, '/orders?scope=tasks')).toEqual(three.slice(1))
    for (const { id } of (await as(cast.resident).get('/orders?scope=mine')).body.items) {
      const { custodian, events } = (await as(cast.resident).get(`/orders/${id}`)).body
      expect(custodian).toEqual({ id: community.branch1.toHexString(), name: '试验东支部' })
      expect(JSON.stringify(events)).not.toContain('试验一支部')
      for (const event of events.filter((one: { action: string }) => one.action === 'dispatch'))
        expect(event.actor.name).toBe('试验东支部')
    }
  })

  it('shows on orders that are placed while it happens', async () => {
    const answers = await Promise.all([
      ...Array.from({ length: 6 }, () => as(cast.resident).post('/orders', PLACE)),
      rename('试验西支部'),
      ...Array.from({ length: 6 }, () => as(cast.resident).post('/orders', PLACE)),
    ])
    expect(answers.map(({ status }) => status).filter((status) => status >= 300)).toEqual([])
    expect(await namesIn(cast.resident, '/orders?scope=mine&limit=50')).toEqual(Array(12).fill('试验西支部'))
  })
})
