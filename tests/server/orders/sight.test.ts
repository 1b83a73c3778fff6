import { Looks } from '../../../server/modules/looks/look.model'
import type { RunningServer } from '../../../server/start'
import {
  makeCommunity,
  makeMember,
  makeOrder,
  makePerson,
  makeSecretary,
  speak,
  type TestCommunity,
  type TestPerson,
} from '../../support/builders'
import { startTestServer } from '../../support/server'
import { withoutIds } from '../../support/without-ids'

const NAME = '欧阳试真'
const PHONE = '13700001234'
const DOOR = '402'
const ADDRESS = `试验小区3栋2单元${DOOR}`
const WORDS = `我是${NAME}，住${ADDRESS}，灯坏了，打${PHONE}`

describe('what each reader sees of a resident', () => {
  let server: RunningServer
  let community: TestCommunity
  let resident: TestPerson
  let secretary: TestPerson
  let member: TestPerson
  let other: TestPerson
  beforeAll(async () => {
    server = await startTestServer('sight')
    community = await makeCommunity([{}, { isConfidential: true, serviceCode: 'counselling' }])
    resident = await makePerson(community, [{ role: 'resident' }], { name: NAME, phone: PHONE })
    secretary = await makeSecretary(community)
    member = await makeMember(community)
    other = await makeMember(community)
  })
  afterAll(() => server.stop())

  const at = (status: 'placed' | 'dispatched' | 'accepted' | 'completed' | 'closed') =>
    makeOrder(server.url, { resident, secretary, member }, status, {
      description: WORDS,
      address: ADDRESS,
      contactPhone: PHONE,
    })
  /** Nothing of the resident stands in what this person reads there, though the order does. */
  const seen = async (person: TestPerson, path: string, id = '') => {
    const { body } = await speak(server.url, person).get(path)
    expect(JSON.stringify(body)).toContain(id)
    return withoutIds(body)
  }
  const secrets = [NAME, PHONE, DOOR, ADDRESS]

  it('shows the pool the building and nothing that leads to a door', async () => {
    const id = await at('dispatched')
    for (const path of ['/orders?scope=pool', `/orders/${id}`]) {
      const text = await seen(member, path)
      expect(text).toContain('3栋')
      for (const secret of secrets) expect(text).not.toContain(secret)
    }
  })

  it('shows one who was asked by name no more than the pool', async () => {
    const id = await at('placed')
    await speak(server.url, secretary).post(`/orders/${id}/dispatch`, { mode: 'assign', assigneeId: other.id })
    for (const path of ['/orders?scope=tasks', `/orders/${id}`]) {
      const text = await seen(other, path, id)
      for (const secret of secrets) expect(text).not.toContain(secret)
    }
  })

  it('shows the accepted member everything, writes down the look, and hides it again after the end', async () => {
    const id = await at('accepted')
    const open = await speak(server.url, member).get(`/orders/${id}`)
    expect(open.body).toMatchObject({
      address: ADDRESS,
      contactPhone: PHONE,
      description: WORDS,
      requester: { name: NAME },
    })
    expect(await Looks.countDocuments({ subjectId: resident.objectId, readerId: member.objectId })).toBe(1)
    const rival = await seen(other, `/orders/${id}`)
    for (const secret of secrets) expect(rival).not.toContain(secret)
    await speak(server.url, member).post(`/orders/${id}/complete`, { note: '好了', photoIds: [] })
    for (const path of ['/orders?scope=tasks', `/orders/${id}`]) {
      const text = await seen(member, path, id)
      for (const secret of secrets) expect(text).not.toContain(secret)
    }
  })

  it('hides it from one who withdrew, in the very answer', async () => {
    const id = await at('accepted')
    const answer = await speak(server.url, member).post(`/orders/${id}/withdraw`, { reason: '临时有事' })
    expect(answer.status).toBe(200)
    for (const secret of secrets) expect(withoutIds(answer.body)).not.toContain(secret)
  })

  it('shows the desk the entrance and a masked phone', async () => {
    const id = await at('placed')
    const { body } = await speak(server.url, secretary).get(`/orders/${id}`)
    expect(body).toMatchObject({ address: '3栋2单元', contactPhone: '137****1234' })
  })

  it('hides a phone that was never typed, too', async () => {
    const id = await makeOrder(server.url, { resident, secretary, member }, 'dispatched', {
      description: '灯坏了',
      contactPhone: undefined,
    })
    expect(await seen(member, `/orders/${id}`)).not.toContain(PHONE)
    await speak(server.url, member).post(`/orders/${id}/accept`, {})
    expect((await speak(server.url, member).get(`/orders/${id}`)).body.contactPhone).toBe(PHONE)
  })

  it('keeps a confidential order to the requester and the named supervisor', async () => {
    const answer = await speak(server.url, resident).post('/orders', {
      serviceCode: 'counselling',
      description: '想找人聊聊',
      address: ADDRESS,
    })
    expect(answer.status).toBe(201)
    for (const person of [secretary, member, other]) {
      expect((await speak(server.url, person).get(`/orders/${answer.body.id}`)).status).toBe(404)
      for (const scope of ['pool', 'tasks', 'queue'])
        expect(await seen(person, `/orders?scope=${scope}`)).not.toContain(answer.body.id)
    }
    const counts = (await speak(server.url, secretary).get('/orders/counts')).body
    const queue = (await speak(server.url, secretary).get('/orders?scope=queue&status=placed')).body.items
    expect(counts.placed).toBe(queue.length)
  })
})
