import { Types } from 'mongoose'
import { finishHandovers } from '../../../server/modules/organisations/hand-over'
import { Memberships } from '../../../server/modules/organisations/membership.model'
import { Organisations } from '../../../server/modules/organisations/organisation.model'
import { brokenAt } from '../../../server/modules/orders/event-chain'
import { OrderEvents, type OrderEvent } from '../../../server/modules/orders/order-event.model'
import { Orders } from '../../../server/modules/orders/order.model'
import { clock } from '../../../server/platform/clock'
import type { RunningServer } from '../../../server/start'
import {
  makeCommunity,
  makeMember,
  makeOrder,
  makePerson,
  makeSecretary,
  makeStreet,
  PLACE,
  speak,
  type TestCommunity,
  type TestPerson,
} from '../../support/builders'
import { startTestServer } from '../../support/server'

describe('closing an organisation', () => {
  let server: RunningServer
  let community: TestCommunity
  let above: TestPerson
  let secretary: TestPerson
  let resident: TestPerson
  let member: TestPerson
  const now = clock.now

  beforeAll(async () => {
    server = await startTestServer('closing')
  })
  beforeEach(async () => {
    community = await makeCommunity([{}], await makeStreet())
    above = await makeSecretary(community, community.id)
    secretary = await makeSecretary(community)
    resident = await makePerson(community)
    member = await makeMember(community)
  })
  afterEach(() => {
    clock.now = now
  })
  afterAll(() => server.stop())

  const as = (person: { token: string }) => speak(server.url, person)
  const close = (person: TestPerson, id: Types.ObjectId) =>
    as(person).post(`/organisations/${id}/close`, { reason: '并入社区' })
  const closeBranch = async () => {
    expect((await close(above, community.grid1)).status).toBe(200)
    return close(above, community.branch1)
  }

  it('is for those above, asks why, and wants what lies below closed first', async () => {
    expect((await close(resident, community.branch1)).status).toBe(404)
    expect((await close(secretary, community.branch1)).status).toBe(403)
    expect((await as(above).post(`/organisations/${community.branch1}/close`, {})).status).toBe(400)
    const early = await close(above, community.branch1)
    expect([early.status, early.body.error.message]).toEqual([409, expect.stringContaining('下面还有第一网格')])
    const alone = await makeCommunity()
    const admin = await makePerson(alone, [{ role: 'system-admin' }])
    expect((await close(admin, alone.id)).status).toBe(409)
  })

  it('ends the posts in running sessions, keeps volunteers one level up, and says so once', async () => {
    const volunteer = await makePerson(community, [{ role: 'volunteer', at: community.branch1 }])
    const closed = await closeBranch()
    expect([closed.status, closed.body.isClosed, closed.body.availableActions]).toEqual([200, true, []])
    expect((await close(above, community.branch1)).status).toBe(409)
    expect((await as(secretary).get('/me')).body).toMatchObject({ isStaff: false, posts: [] })
    expect((await as(volunteer).get('/me')).body.posts).toMatchObject([
      { role: 'volunteer', organisation: { id: community.id.toHexString() } },
    ])
    const open = (await as(above).get('/organisations')).body.items.map((one: { id: string }) => one.id)
    expect(open).not.toContain(community.branch1.toHexString())
    const all = (await as(above).get('/organisations?closed=1')).body.items.map((one: { id: string }) => one.id)
    expect(all).toContain(community.branch1.toHexString())
  })

  it('gives its unfinished orders to the one above: status, seats and clocks stay, the timeline says why', async () => {
    const cast = { resident, secretary, member }
    const ids = await Promise.all(
      (['placed', 'dispatched', 'accepted', 'completed', 'closed'] as const).map((upTo) =>
        makeOrder(server.url, cast, upTo),
      ),
    )
    const before = await Orders.find({ _id: { $in: ids } }).lean()
    await closeBranch()
    for (const [n, id] of ids.entries()) {
      const was = before.find((one) => one._id.equals(id))
      const order = await Orders.findById(id).lean()
      const isDone = n === 4
      expect(order?.custodianId).toEqual(isDone ? community.branch1 : community.id)
      expect([order?.status, order?.dueAt, order?.nextClockAt]).toEqual([was?.status, was?.dueAt, was?.nextClockAt])
      const events = await OrderEvents.find({ orderId: id }).sort({ seq: 1 }).lean<OrderEvent[]>()
      expect([brokenAt(events), order?.chain.seq, order?.chain.hash]).toEqual([
        null,
        events.length,
        events.at(-1)?.hash,
      ])
      if (isDone) continue
      expect(events.at(-1)).toMatchObject({ action: 'rehome', actor: { role: 'community-secretary' } })
      const { body } = await as(resident).get(`/orders/${id}`)
      expect(body.custodian.name).toBe('试验社区')
      expect(body.events.at(-1)).toMatchObject({
        action: 'rehome',
        subject: '试验一支部',
        actor: { name: '试验社区' },
      })
    }
    expect((await as(above).get('/orders?scope=queue')).body.items).toHaveLength(4)
    const placed = (await as(resident).post('/orders', PLACE)).body
    expect(placed.custodian.name).toBe('试验社区')
  })

  it('lets the order go on: it is dispatched, done and closed by the one above', async () => {
    const id = await makeOrder(server.url, { resident, secretary, member })
    await closeBranch()
    const helper = await makePerson(community, [{ role: 'party-member', at: community.branch2 }])
    await as(above).post(`/orders/${id}/dispatch`, { mode: 'assign', assigneeId: helper.id })
    await as(helper).post(`/orders/${id}/accept`, {})
    await as(helper).post(`/orders/${id}/complete`, { note: '好了' })
    expect((await as(resident).post(`/orders/${id}/rate`, { score: 5, solved: 'yes' })).body.status).toBe('closed')
  })

  it('happens once, of many at once', async () => {
    await close(above, community.grid1)
    const answers = await Promise.all(Array.from({ length: 8 }, () => close(above, community.branch1)))
    expect(answers.filter((one) => one.status === 200)).toHaveLength(1)
    expect(answers.filter((one) => one.status === 409)).toHaveLength(7)
  })

  it('takes along an order that was drawn before it and placed after it', async () => {
    const order = await makeOrder(server.url, { resident, secretary, member })
    const stale = await Orders.findById(order).lean()
    await closeBranch()
    // As another server would, whose tree was still the old one.
    const { custodianId, custodianPath } = stale as NonNullable<typeof stale>
    const late = (await as(resident).post('/orders', PLACE)).body.id
    await Orders.updateOne({ _id: late }, { $set: { custodianId, custodianPath } })
    await finishHandovers()
    expect((await Orders.findById(late).lean())?.custodianId).toEqual(community.branch1)
    clock.now = () => new Date(now().getTime() + 3 * 60_000)
    await finishHandovers()
    expect((await Orders.findById(late).lean())?.custodianId).toEqual(community.id)
    expect((await Organisations.findById(community.branch1).lean())?.handover).toBeNull()
  })

  it('is finished by the job after a crash in between', async () => {
    const ids = await Promise.all([1, 2, 3].map(() => makeOrder(server.url, { resident, secretary, member })))
    const toId = community.id
    const by = { personId: above.objectId, role: 'community-secretary', organisationId: toId }
    await Organisations.updateOne(
      { _id: community.branch1 },
      { $set: { closedAt: now(), handover: { by, dueAt: now() } } },
    )
    await finishHandovers()
    await finishHandovers()
    expect(await Orders.countDocuments({ _id: { $in: ids }, custodianId: toId })).toBe(3)
    expect(
      await OrderEvents.countDocuments({ orderId: { $in: ids.map((id) => new Types.ObjectId(id)) }, action: 'rehome' }),
    ).toBe(3)
    expect((await as(member).get('/me')).body.mayServe).toBe(false)
  })

  it('leaves no post behind that was given at the same moment', async () => {
    await close(above, community.grid1)
    const people = await Promise.all(Array.from({ length: 8 }, () => makePerson(community)))
    const grant = (one: TestPerson) =>
      as(above).post('/memberships', {
        personId: one.id,
        organisationId: community.branch1.toHexString(),
        role: 'party-member',
      })
    const [closed, ...grants] = await Promise.all([close(above, community.branch1), ...people.map(grant)])
    expect(closed?.status).toBe(200)
    for (const one of grants) expect([201, 409]).toContain(one.status)
    expect(await Memberships.countDocuments({ organisationId: community.branch1, until: null })).toBe(0)
  })

  it('never closes above a child that is made at the same moment', async () => {
    await close(above, community.grid1)
    const made = (n: number) =>
      as(above).post('/organisations', {
        kind: 'grid',
        parentId: community.branch1.toHexString(),
        name: '又一个网格',
        code: `X-${n}`,
      })
    await Promise.all([made(1), close(above, community.branch1), made(2), made(3)])
    const branch = await Organisations.findById(community.branch1).lean()
    const children = await Organisations.countDocuments({ parentId: community.branch1, closedAt: null })
    expect(branch?.closedAt === null || children === 0).toBe(true)
  })
})
