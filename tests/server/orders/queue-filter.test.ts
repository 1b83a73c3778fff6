import { Types } from 'mongoose'
import type { Actor } from '../../../server/http/actor'
import { Orders } from '../../../server/modules/orders/order.model'
import { queueFilter } from '../../../server/modules/orders/queue-filter'
import type { RunningServer } from '../../../server/start'
import {
  makeCommunity,
  makeMember,
  makeOrder,
  makePerson,
  makeSecretary,
  makeStreet,
  speak,
  type TestCommunity,
  type TestPerson,
} from '../../support/builders'
import { startTestServer } from '../../support/server'

const NOTHING = { red: 0, yellow: 0, placed: 0, dispatched: 0, accepted: 0, completed: 0 }

describe('the queue of one organisation', () => {
  let server: RunningServer
  let street: Types.ObjectId
  let community: TestCommunity
  let above: TestPerson
  let cast: { resident: TestPerson; secretary: TestPerson; member: TestPerson }
  let second: TestPerson
  /** Of the first branch, the second branch, and the community itself. */
  let [one, two, own]: string[] = []
  beforeAll(async () => {
    server = await startTestServer('queue-filter')
    street = await makeStreet()
    community = await makeCommunity([{}], street)
    above = await makeSecretary(community, community.id)
    second = await makeSecretary(community, community.branch2)
    cast = {
      resident: await makePerson(community),
      secretary: await makeSecretary(community),
      member: await makeMember(community),
    }
    one = await makeOrder(server.url, cast, 'accepted')
    two = await makeOrder(server.url, cast, 'placed', { address: '试验小区6栋1单元101' })
    own = await makeOrder(server.url, cast, 'placed', { address: '东门' })
  })
  afterAll(() => server.stop())

  const queueOf = async (person: TestPerson, custodianId: unknown, more = '') => {
    const { status, body } = await speak(server.url, person).get(
      `/orders?scope=queue&custodianId=${String(custodianId)}${more}`,
    )
    expect(status).toBe(200)
    return body.items.map((order: { id: string }) => order.id).sort()
  }
  const countsOf = async (person: TestPerson, custodianId: unknown) =>
    (await speak(server.url, person).get(`/orders/counts?custodianId=${String(custodianId)}`)).body

  it('refuses what is no id', async () => {
    for (const path of ['/orders?scope=queue&custodianId=x', '/orders/counts?custodianId=x'])
      expect((await speak(server.url, above).get(path)).status).toBe(400)
  })

  it('gives nobody more by naming an organisation that is not theirs', async () => {
    const elsewhere = await makeCommunity([{}], await makeStreet())
    const stranger = await makeSecretary(elsewhere, elsewhere.id)
    const office = await makePerson(elsewhere, [{ role: 'street-office', at: elsewhere.street ?? undefined }])
    const named = [street, community.id, community.branch1, community.branch2, community.grid1, new Types.ObjectId()]
    for (const person of [stranger, office, cast.resident, cast.member])
      for (const id of named) {
        expect(await queueOf(person, id)).toEqual([])
        expect(await countsOf(person, id)).toEqual(NOTHING)
      }
    // Nor by naming what lies beside one's own, or above it.
    for (const id of [street, community.id, community.branch2]) expect(await queueOf(cast.secretary, id)).toEqual([])
  })

  it('is the part of one’s own, with all below it, in the list and in the figures', async () => {
    expect(await queueOf(above, community.branch1)).toEqual([one])
    expect(await queueOf(above, community.branch2)).toEqual([two])
    expect(await queueOf(above, community.id)).toEqual([one, two, own].sort())
    expect(await queueOf(above, community.id, '&status=placed')).toEqual([two, own].sort())
    expect(await countsOf(above, community.branch1)).toEqual({ ...NOTHING, accepted: 1 })
    expect(await countsOf(above, community.branch2)).toEqual({ ...NOTHING, placed: 1 })
    expect(await countsOf(above, community.id)).toEqual({ ...NOTHING, placed: 2, accepted: 1 })
    expect(await queueOf(second, community.branch2)).toEqual([two])
  })

  it('is for a street one of its communities, or one branch there', async () => {
    const beside = await makeCommunity([{}], street)
    const office = await makePerson(community, [{ role: 'street-office', at: street }], { communityId: null })
    await makeOrder(server.url, {
      resident: await makePerson(beside),
      secretary: await makeSecretary(beside),
      member: await makeMember(beside),
    })
    expect(await queueOf(office, street)).toHaveLength(4)
    expect(await queueOf(office, community.id)).toEqual([one, two, own].sort())
    expect(await queueOf(office, community.branch2)).toEqual([two])
  })

  it('follows the post acted in', async () => {
    const both = await makePerson(community, [
      { role: 'branch-secretary', at: community.branch1 },
      { role: 'branch-secretary', at: community.branch2 },
    ])
    const { posts } = (await speak(server.url, both).get('/me')).body
    const membershipId = posts.find(
      (post: { organisation: { id: string } }) => post.organisation.id === community.branch2.toHexString(),
    ).id
    expect(await queueOf(both, community.branch1)).toEqual([one])
    await speak(server.url, both).post('/me/post', { membershipId })
    expect(await queueOf(both, community.branch1)).toEqual([])
    expect(await queueOf(both, community.branch2)).toEqual([two])
  })

  it('says the same figure on the organisation', async () => {
    const figure = async (id: Types.ObjectId) =>
      (await speak(server.url, above).get(`/organisations/${id}`)).body.openOrders
    expect(await figure(community.branch1)).toBe(1)
    expect(await figure(community.id)).toBe(3)
    expect(await figure(community.grid1)).toBe(0)
  })

  it('reads only the orders of that organisation', async () => {
    const post = { role: 'community-secretary', organisationId: community.id, communityId: community.id }
    const actor = { id: above.objectId, posts: [post] } as unknown as Actor
    const filter = await queueFilter(actor, community.branch2.toHexString())
    const status = { $in: ['placed', 'dispatched', 'accepted', 'completed'] }
    const { executionStats } = await Orders.collection
      .find({ ...filter, status })
      .sort({ nextClockAt: 1, _id: 1 })
      .limit(21)
      .explain('executionStats')
    expect(executionStats).toMatchObject({ nReturned: 1, totalDocsExamined: 1 })
  })
})
