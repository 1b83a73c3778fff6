import { Memberships } from '../../../server/modules/organisations/membership.model'
import { clock } from '../../../server/platform/clock'
import { findGridWorker } from '../../../server/modules/organisations/find-grid-worker'
import type { RunningServer } from '../../../server/start'
import {
  makeCommunity,
  makePerson,
  makeSecretary,
  makeStreet,
  PLACE,
  speak,
  type TestCommunity,
  type TestPerson,
} from '../../support/builders'
import { startTestServer } from '../../support/server'

const HOUR = 3_600_000
const DAY = 24 * HOUR

describe('posts', () => {
  let server: RunningServer
  let community: TestCommunity
  let admin: TestPerson
  let above: TestPerson
  let secretary: TestPerson
  const now = clock.now

  beforeAll(async () => {
    server = await startTestServer('memberships')
  })
  beforeEach(async () => {
    community = await makeCommunity([{}], await makeStreet())
    admin = await makePerson(community, [{ role: 'system-admin', at: community.street ?? undefined }])
    above = await makeSecretary(community, community.id)
    secretary = await makeSecretary(community)
  })
  afterEach(() => {
    clock.now = now
  })
  afterAll(() => server.stop())

  const as = (person: { token: string }) => speak(server.url, person)
  const later = (ms: number) => {
    clock.now = () => new Date(now().getTime() + ms)
  }
  const inTime = (ms: number) => new Date(now().getTime() + ms).toISOString()
  const grant = (by: TestPerson, person: TestPerson, role: string, at = community.grid1, more = {}) =>
    as(by).post('/memberships', { personId: person.id, organisationId: at.toHexString(), role, ...more })

  describe('giving one', () => {
    it('refuses what does not fit, what is earned, and times that make no sense', async () => {
      const person = await makePerson(community)
      const bad = async (answer: ReturnType<typeof grant>) => (await answer).body.error.details.issues[0].path
      expect(await bad(grant(above, person, 'branch-secretary'))).toBe('role')
      expect(await bad(grant(above, person, 'volunteer', community.branch1))).toBe('role')
      expect(await bad(grant(above, person, 'resident', community.id))).toBe('role')
      expect(await bad(grant(above, person, 'grid-worker', community.grid1, { until: inTime(-HOUR) }))).toBe('until')
      const order = { since: inTime(DAY), until: inTime(HOUR) }
      expect(await bad(grant(above, person, 'grid-worker', community.grid1, order))).toBe('until')
      const standIn = { standsInFor: above.id, since: inTime(0), until: inTime(DAY) }
      expect(await bad(grant(above, person, 'grid-worker', community.grid1, standIn))).toBe('standsInFor')
      expect(await bad(grant(above, person, 'grid-worker', community.grid1, { ...standIn, until: undefined }))).toBe(
        'until',
      )
    })

    it('is hidden from strangers, forbidden from beside and below, and to oneself', async () => {
      const person = await makePerson(community)
      expect((await grant(person, secretary, 'grid-worker')).status).toBe(404)
      const beside = await makeSecretary(community, community.branch2)
      expect((await grant(beside, person, 'grid-worker')).status).toBe(403)
      expect((await grant(secretary, person, 'branch-secretary', community.branch1)).status).toBe(403)
      expect((await grant(secretary, secretary, 'grid-worker')).status).toBe(403)
      expect((await grant(admin, admin, 'street-office', community.street ?? undefined)).status).toBe(403)
      expect((await grant(secretary, { ...person, id: '0'.repeat(24) }, 'grid-worker')).status).toBe(404)
    })

    it('acts at once in the running session', async () => {
      const person = await makePerson(community)
      const made = await grant(above, person, 'branch-secretary', community.branch1)
      expect(made.body).toMatchObject({ label: '支部书记', until: null, standsInFor: null, availableActions: ['end'] })
      expect((await as(person).get('/me')).body).toMatchObject({ isStaff: true })
      expect((await grant(admin, person, 'street-office', community.street ?? undefined)).status).toBe(201)
      const ended = await as(above).post(`/memberships/${made.body.id}/end`)
      expect([ended.status, ended.body.availableActions]).toEqual([200, []])
      expect((await as(above).post(`/memberships/${made.body.id}/end`)).status).toBe(409)
      const labels = (await as(person).get('/me')).body.posts.map((post: { label: string }) => post.label)
      expect(labels.sort()).toEqual(['居民', '街道干部'])
    })

    it('happens once, of many at once, also for a time', async () => {
      const [one, two] = [await makePerson(community), await makePerson(community)]
      const many = (person: TestPerson, more = {}) =>
        Promise.all(Array.from({ length: 8 }, () => grant(above, person, 'grid-worker', community.grid1, more)))
      for (const answers of [await many(one), await many(two, { until: inTime(DAY) })])
        expect(answers.map((answer) => answer.status).sort()).toEqual([201, ...Array(7).fill(409)])
      const held = { personId: one.objectId, organisationId: community.grid1, until: null }
      expect(await Memberships.countDocuments(held)).toBe(1)
    })

    it('is ended by whoever could give it, not by its holder', async () => {
      const person = await makePerson(community)
      const { id } = (await grant(secretary, person, 'grid-worker')).body
      const beside = await makeSecretary(community, community.branch2)
      expect((await as(person).post(`/memberships/${id}/end`)).status).toBe(404)
      expect((await as(beside).post(`/memberships/${id}/end`)).status).toBe(403)
      const own = await Memberships.findOne({ personId: secretary.objectId }).lean()
      expect((await as(secretary).post(`/memberships/${own?._id}/end`)).status).toBe(403)
      const living = await Memberships.findOne({ personId: person.objectId, role: 'resident' }).lean()
      expect((await as(above).post(`/memberships/${living?._id}/end`)).status).toBe(403)
    })
  })

  describe('whom to call', () => {
    const address = '试验小区3栋2单元402'
    const called = async () => (await findGridWorker(community.id, address))?.name ?? null

    it('is nobody, then the holder, then the stand-in while it lasts, then who is on duty', async () => {
      const [holder, standIn, onDuty] = [
        await makePerson(community),
        await makePerson(community),
        await makePerson(community, [{ role: 'group-leader', at: community.grid1 }]),
      ]
      expect(await called()).toBeNull()
      await grant(secretary, holder, 'grid-worker')
      expect(await called()).toBe(holder.name)
      const leave = { standsInFor: holder.id, since: inTime(HOUR), until: inTime(DAY) }
      expect((await grant(secretary, standIn, 'grid-worker', community.grid1, leave)).body.standsInFor.id).toBe(
        holder.id,
      )
      expect(await called()).toBe(holder.name)
      expect((await as(standIn).get('/me')).body.posts).toHaveLength(1)
      later(2 * HOUR)
      expect(await findGridWorker(community.id, address)).toMatchObject({
        name: standIn.name,
        standsInFor: { name: holder.name, until: leave.until },
      })
      expect((await as(standIn).get('/me')).body.posts).toHaveLength(2)
      const turn = { personId: onDuty.id, from: inTime(HOUR), until: inTime(5 * HOUR) }
      expect((await as(secretary).post(`/organisations/${community.grid1}/duties`, turn)).body.duties).toHaveLength(1)
      expect(await findGridWorker(community.id, address)).toMatchObject({
        name: onDuty.name,
        isOnDuty: true,
        standsInFor: null,
      })
      later(6 * HOUR)
      expect(await called()).toBe(standIn.name)
      later(2 * DAY)
      expect(await findGridWorker(community.id, address)).toMatchObject({ name: holder.name, standsInFor: null })
    })

    it('names whom a stand-in stands in for only as long as that one would be told here too', async () => {
      const [holder, standIn, unreachable] = [
        await makePerson(community),
        await makePerson(community),
        await makePerson(community, undefined, { phone: null }),
      ]
      const leave = { since: inTime(0), until: inTime(DAY) }
      const told = async () => (await findGridWorker(community.id, address))?.standsInFor
      await grant(secretary, unreachable, 'grid-worker')
      await grant(secretary, standIn, 'grid-worker', community.grid1, { ...leave, standsInFor: unreachable.id })
      expect(await told()).toBeNull()
      const { id } = (await grant(above, holder, 'grid-worker', community.grid2)).body
      const there = { ...leave, standsInFor: holder.id }
      await grant(above, standIn, 'grid-worker', community.grid2, there)
      const besides = async () => (await findGridWorker(community.id, '6栋'))?.standsInFor?.name
      expect(await besides()).toBe(holder.name)
      await as(above).post(`/memberships/${id}/end`)
      expect(await besides()).toBeUndefined()
    })

    it('takes turns of duty from whom manages the grid, of whom serves here, without overlap', async () => {
      const person = await makePerson(community, [{ role: 'grid-worker', at: community.grid1 }])
      const path = `/organisations/${community.grid1}/duties`
      const turn = { personId: person.id, from: inTime(0), until: inTime(DAY) }
      expect((await as(person).post(path, turn)).status).toBe(404)
      expect((await as(await makeSecretary(community, community.branch2)).post(path, turn)).status).toBe(403)
      const neighbour = await makePerson(community)
      expect((await as(secretary).post(path, { ...turn, personId: neighbour.id })).status).toBe(400)
      expect((await as(secretary).post(path, { ...turn, until: turn.from })).status).toBe(400)
      const answers = await Promise.all(Array.from({ length: 6 }, () => as(secretary).post(path, turn)))
      expect(answers.map((one) => one.status).sort()).toEqual([200, ...Array(5).fill(400)])
      const next = { ...turn, from: turn.until, until: inTime(2 * DAY) }
      const { duties } = (await as(secretary).post(path, next)).body
      expect(duties).toHaveLength(2)
      expect((await as(secretary).post(`${path}/drop`, { dutyId: duties[0].id })).body.duties).toHaveLength(1)
      expect((await as(secretary).post(`${path}/drop`, { dutyId: duties[0].id })).status).toBe(404)
    })
  })

  describe('choosing one', () => {
    it('acts in it for this session alone, and records it', async () => {
      const person = await makePerson(community, [
        { role: 'resident' },
        { role: 'branch-secretary', at: community.branch1 },
        { role: 'community-secretary', at: community.id },
      ])
      const { posts } = (await as(person).get('/me')).body
      const branch = posts.find((post: { role: string }) => post.role === 'branch-secretary')
      const foreign = await Memberships.findOne({ personId: above.objectId }).lean()
      expect((await as(person).post('/me/post', { membershipId: String(foreign?._id) })).status).toBe(404)
      expect((await as(person).post('/me/post', {})).status).toBe(400)
      expect((await as(person).post('/me/post', { membershipId: branch.id })).status).toBe(200)
      const far = await makePerson(community)
      const order = (await as(far).post('/orders', { ...PLACE, address: '试验小区7栋101' })).body.id
      expect((await as(person).get(`/orders/${order}`)).status).toBe(404)
      expect((await as(person).post('/me/post', { membershipId: null })).status).toBe(200)
      expect((await as(person).get(`/orders/${order}`)).status).toBe(200)
    })

    it('is over with the post', async () => {
      const person = await makePerson(community)
      const { id } = (await grant(secretary, person, 'grid-worker')).body
      await as(person).post('/me/post', { membershipId: id })
      await as(secretary).post(`/memberships/${id}/end`)
      expect((await as(person).get('/me')).body.posts.map((post: { isActing: boolean }) => post.isActing)).toEqual([
        false,
      ])
      expect((await as(person).post('/me/post', { membershipId: id })).status).toBe(404)
    })
  })
})
