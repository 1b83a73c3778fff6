import { Homes } from '../../../server/modules/homes/home.model'
import { Looks } from '../../../server/modules/looks/look.model'
import { ServiceItems } from '../../../server/modules/services/service-item.model'
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

interface Listed {
  id: string
  at: string
  by: { role: string; name: string | null; organisation: string | null }
  seen: string[]
  orderNumber: string | null
}

describe('谁看过我的信息', () => {
  let server: RunningServer
  let community: TestCommunity
  let resident: TestPerson
  let secretary: TestPerson
  let member: TestPerson
  beforeAll(async () => {
    server = await startTestServer('list-looks')
  })
  beforeEach(async () => {
    community = await makeCommunity()
    resident = await makePerson(community)
    secretary = await makeSecretary(community, community.id)
    member = await makeMember(community)
  })
  afterAll(() => server.stop())

  const as = (person: { token: string }) => speak(server.url, person)
  const looksAt = async (person: TestPerson, query = 'limit=50') => {
    const { status, body } = await as(person).get(`/me/looks?${query}`)
    expect(status).toBe(200)
    return body as { items: Listed[]; nextCursor: string | null }
  }
  const reveal = (reader: TestPerson, subject: TestPerson) =>
    as(reader).post(`/people/${subject.id}/reveal`, { reason: '上门前先打个电话' })

  it('refuses a cursor that is none', async () => {
    const { status, body } = await as(resident).get('/me/looks?cursor=1.2')
    expect([status, body.error.code]).toEqual([400, 'invalid-input'])
  })

  it('lists nobody’s looks but those at the reader, not one’s own, and no reason', async () => {
    const neighbour = await makePerson(community)
    await as(secretary).get(`/people/${resident.id}`)
    await reveal(secretary, resident)
    await as(secretary).get(`/people/${secretary.id}`)
    await reveal(secretary, secretary)
    for (const person of [neighbour, secretary, member]) expect((await looksAt(person)).items).toEqual([])
    const { items } = await looksAt(resident)
    expect(items).toHaveLength(2)
    expect(JSON.stringify(items)).not.toContain('上门')
    for (const { id } of [secretary, resident]) expect(JSON.stringify(items)).not.toContain(id)
  })

  it('says when, in which post, who, and what of it, the newest first', async () => {
    await as(secretary).get(`/people/${resident.id}`)
    await reveal(secretary, resident)
    const id = await makeOrder(server.url, { resident, secretary, member }, 'accepted')
    const { number } = (await as(member).get(`/orders/${id}`)).body
    const { items } = await looksAt(resident)
    const desk = { role: 'community-secretary', name: secretary.name, organisation: '试验社区' }
    expect(items.map(({ by, seen, orderNumber }) => ({ by, seen: seen.toSorted(), orderNumber }))).toEqual([
      {
        by: { role: 'party-member', name: member.name, organisation: '试验一支部' },
        seen: ['address', 'phone'],
        orderNumber: number,
      },
      { by: desk, seen: ['phone'], orderNumber: null },
      { by: desk, seen: ['profile'], orderNumber: null },
    ])
  })

  it('pages by key', async () => {
    for (let n = 0; n < 5; n++) await reveal(secretary, resident)
    const all = (await looksAt(resident)).items
    const first = await looksAt(resident, 'limit=2')
    const rest = await looksAt(resident, `limit=3&cursor=${first.nextCursor}`)
    expect([...first.items, ...rest.items]).toEqual(all)
    expect(rest.nextCursor).toBeNull()
  })

  it('tells the member at work that the resident sees their number, without a name', async () => {
    const id = await makeOrder(server.url, { resident, secretary, member }, 'dispatched')
    await as(resident).get(`/orders/${id}`)
    expect((await looksAt(member)).items).toEqual([])
    await as(member).post(`/orders/${id}/accept`, {})
    const { body } = await as(resident).get(`/orders/${id}`)
    expect(body.seats[0].phone).toMatch(/^1\d{10}$/)
    expect((await looksAt(member)).items).toMatchObject([
      { by: { role: 'resident', name: null }, seen: ['phone'], orderNumber: body.number },
    ])
  })

  it('writes down what a list of tasks shows, and adds what the order’s page shows beyond', async () => {
    const { contactPhone: _, ...place } = PLACE
    const { id } = (await as(resident).post('/orders', place)).body
    await as(secretary).post(`/orders/${id}/dispatch`, { mode: 'assign', assigneeId: member.id })
    await as(member).get('/orders?scope=tasks')
    await as(member).post(`/orders/${id}/accept`, {})
    await Looks.deleteMany({ subjectId: resident.objectId })
    const [task] = (await as(member).get('/orders?scope=tasks')).body.items
    expect(task).toMatchObject({ id, address: PLACE.address, contactPhone: null })
    expect((await looksAt(resident)).items).toMatchObject([{ by: { name: member.name }, seen: ['address'] }])
    await as(member).get(`/orders/${id}`)
    await as(member).get('/orders?scope=tasks')
    const { items } = await looksAt(resident)
    expect(items).toHaveLength(1)
    expect(items[0]?.seen.toSorted()).toEqual(['address', 'phone'])
  })

  it('writes a verifier’s look at a door once a day, of many at once', async () => {
    const door = { communityId: community.id.toHexString(), kind: 'own', building: '3栋', room: '402' }
    expect((await as(resident).post('/homes', door)).status).toBe(201)
    const worker = await makePerson(community, [{ role: 'grid-worker', at: community.grid1 }])
    const answers = await Promise.all(Array.from({ length: 10 }, () => as(worker).get('/homes/waiting')))
    expect(answers.map(({ status, body }) => [status, body.items[0].room])).toEqual(Array(10).fill([200, '402']))
    await as(resident).get('/homes')
    expect((await looksAt(resident)).items).toMatchObject([
      {
        by: { role: 'grid-worker', name: worker.name, organisation: '第一网格' },
        seen: ['address'],
        orderNumber: null,
      },
    ])
    await Homes.deleteMany({ personId: resident.objectId })
  })

  it('tells of a confidential order its number and who handled it, to its requester alone', async () => {
    const hidden = await makeCommunity([{ isConfidential: true, name: '心理疏导' }])
    const [asks, supervisor, handler, other] = [
      await makePerson(hidden),
      await makeSecretary(hidden, hidden.id),
      await makeMember(hidden),
      await makeSecretary(hidden, hidden.id),
    ]
    await ServiceItems.updateMany({ communityId: hidden.id }, { supervisorId: supervisor.objectId })
    const id = (await as(asks).post('/orders', PLACE)).body.id
    await as(supervisor).post(`/orders/${id}/dispatch`, { mode: 'assign', assigneeId: handler.id })
    await as(handler).post(`/orders/${id}/accept`, {})
    const { number } = (await as(handler).get(`/orders/${id}`)).body
    expect((await as(supervisor).get(`/orders/${id}`)).status).toBe(200)
    expect((await as(other).get(`/orders/${id}`)).status).toBe(404)
    await as(other).get(`/people/${asks.id}`)
    expect((await looksAt(asks)).items).toMatchObject([
      { by: { name: other.name }, seen: ['profile'], orderNumber: null },
      { by: { name: handler.name, role: 'party-member' }, orderNumber: number },
    ])
    for (const person of [supervisor, handler, other])
      expect(JSON.stringify(await looksAt(person))).not.toContain(number)
  })
})
