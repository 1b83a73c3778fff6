import { randomUUID } from 'node:crypto'
import { Types } from 'mongoose'
import type { RunningServer } from '../../../server/start'
import { inTransaction } from '../../../server/db/with-transaction'
import { Homes } from '../../../server/modules/homes/home.model'
import { moveHomes } from '../../../server/modules/homes/move-homes'
import { Memberships } from '../../../server/modules/organisations/membership.model'
import { Organisations } from '../../../server/modules/organisations/organisation.model'
import { People } from '../../../server/modules/people/person.model'
import {
  makeCommunity,
  makeMember,
  makePerson,
  makeSecretary,
  PLACE,
  speak,
  type TestCommunity,
  type TestPerson,
} from '../../support/builders'
import { startTestServer } from '../../support/server'

describe('homes', () => {
  let server: RunningServer
  let community: TestCommunity
  let other: TestCommunity
  let grid1: Types.ObjectId
  let worker: TestPerson

  beforeAll(async () => {
    server = await startTestServer('homes')
    community = await makeCommunity()
    other = await makeCommunity()
    grid1 = await gridOf(community.branch1)
    worker = await makePerson(community, [{ role: 'grid-worker', at: grid1 }])
  })
  afterAll(() => server.stop())

  const gridOf = async (branch: Types.ObjectId) =>
    (await Organisations.findOne({ parentId: branch, kind: 'grid' }).lean())?._id as Types.ObjectId
  const as = (person: { token: string }) => speak(server.url, person)
  const home = (more: Record<string, unknown> = {}) => ({
    communityId: community.id.toHexString(),
    kind: 'own',
    building: '3栋',
    unit: '2',
    room: '402',
    ...more,
  })
  /** Somebody who has logged in and chosen nothing yet. */
  const newcomer = () => makePerson(community, [], { communityId: null, address: null })
  const join = async (person: TestPerson, more = {}) => {
    const answer = await as(person).post('/homes', home(more))
    expect(answer.status).toBe(201)
    return answer.body.id as string
  }
  const residences = (person: TestPerson) =>
    Memberships.find({ personId: person.objectId, role: 'resident', until: null }).lean()

  describe('joining', () => {
    it.each([
      ['no building', { building: ' ' }],
      ['a room of eleven signs', { room: '12345678901' }],
      ['a unit in words', { unit: '二单元' }],
      ['a kind we do not know', { kind: 'castle' }],
      ['a community that is none', { communityId: '0'.repeat(24) }],
      ['a status of one’s own', { status: 'verified' }],
      ['a place off the map', { location: { lng: 200, lat: 0 } }],
    ])('refuses %s', async (_name, more) => {
      const answer = await as(await newcomer()).post('/homes', home(more))
      expect(answer.status).toBe(400)
      expect(answer.body.error.details.issues[0].path.split('.')[0]).toBe(Object.keys(more)[0])
    })

    it('refuses who has not agreed to the privacy text, and a closed community', async () => {
      const silent = await makePerson(community, [], { consent: null })
      expect((await as(silent).post('/homes', home())).body.error.code).toBe('consent-required')
      const closed = await makeCommunity()
      await Organisations.updateOne({ _id: closed.id }, { $set: { closedAt: new Date() } })
      const answer = await as(await newcomer()).post('/homes', home({ communityId: closed.id.toHexString() }))
      expect(answer.status).toBe(400)
    })

    it('refuses the same home twice, also of many sent at once, and takes it again after leaving', async () => {
      const person = await newcomer()
      const answers = await Promise.all(Array.from({ length: 10 }, () => as(person).post('/homes', home())))
      expect(answers.map((one) => one.status).sort()).toEqual([201, ...Array(9).fill(409)])
      const id = answers.find((one) => one.status === 201)?.body.id
      await as(person).post(`/homes/${id}/leave`)
      await join(person)
    })

    it('keeps at most six homes and one main, of twenty joined at once', async () => {
      const person = await newcomer()
      // With a main home there, nothing but the number of homes makes them conflict.
      await join(person)
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, n) => as(person).post('/homes', home({ room: String(n) }))),
      )
      expect(answers.filter((one) => one.status === 201)).toHaveLength(5)
      expect(answers.filter((one) => one.status === 409)).toHaveLength(15)
      const kept = await Homes.find({ personId: person.objectId, leftAt: null }).lean()
      expect(kept).toHaveLength(6)
      expect(kept.filter((one) => one.isMain)).toHaveLength(1)
      expect(await residences(person)).toHaveLength(1)
    })

    it('has one main home of ten first ones joined at once', async () => {
      const person = await newcomer()
      await Promise.all(
        Array.from({ length: 10 }, (_, n) => as(person).post('/homes', home({ room: String(n), isMain: n % 2 > 0 }))),
      )
      const { items } = (await as(person).get('/homes')).body
      expect(items).toHaveLength(6)
      expect(items.filter((one: { isMain: boolean }) => one.isMain)).toEqual([items[0]])
      expect((await as(person).get('/me')).body.address).toBe(items[0].address)
    })

    it('answers the same key with the same home', async () => {
      const person = await newcomer()
      const key = randomUUID()
      const first = await as(person).post('/homes', home(), { key })
      const again = await as(person).post('/homes', home(), { key })
      expect(again.body.id).toBe(first.body.id)
      expect(again.headers.get('idempotency-replayed')).toBe('true')
    })

    it('makes a resident at once: address, community, grid and post, in the running session', async () => {
      const person = await newcomer()
      const { body } = await as(person).post('/homes', home())
      expect(body).toMatchObject({
        status: 'applied',
        community: { id: community.id.toHexString(), name: '试验社区' },
        address: '3栋2单元402',
        room: '402',
        grid: { id: grid1.toHexString(), name: '第一网格' },
        isMain: true,
        person: null,
        availableActions: ['leave'],
      })
      const me = (await as(person).get('/me')).body
      expect(me).toMatchObject({ address: '3栋2单元402', community: { id: community.id.toHexString() } })
      expect(me.posts.map((post: { role: string }) => post.role)).toEqual(['resident'])
      expect(me.gridWorker.grid).toBe('第一网格')
      expect((await as(person).post('/orders', PLACE)).status).toBe(201)
    })

    it('tells the worker of the grid; a home of no grid, whoever manages above', async () => {
      const above = await makeSecretary(community, community.id)
      await join(await newcomer())
      expect((await as(worker).get('/notices?limit=1')).body.items[0]).toMatchObject({ title: '住户等核实' })
      const titles = (await as(above).get('/notices')).body.items.map((one: { title: string }) => one.title)
      expect(titles).not.toContain('住户等核实')
      const id = await join(await newcomer(), { building: '河边小屋' })
      expect((await as(above).get('/notices')).body.items).toContainEqual(
        expect.objectContaining({ title: '住户等核实' }),
      )
      expect((await as(above).get(`/homes/waiting?limit=1`)).body.items[0]).toMatchObject({ id, grid: null })
    })
  })

  describe('verifying', () => {
    it('is hidden from strangers, members and the workers and staff of elsewhere', async () => {
      const id = await join(await newcomer())
      const strangers = [
        await newcomer(),
        await makeMember(community),
        await makePerson(community, [{ role: 'grid-worker', at: await gridOf(community.branch2) }]),
        await makeSecretary(community, community.branch2),
        await makeSecretary(other, other.id),
      ]
      for (const person of strangers) {
        for (const [action, body] of [['verify'], ['refuse', { reason: '不行' }], ['leave'], ['make-main']] as const)
          expect([action, (await as(person).post(`/homes/${id}/${action}`, body)).status]).toEqual([action, 404])
        const { items } = (await as(person).get('/homes/waiting')).body
        expect(items.map((one: { id: string }) => one.id)).not.toContain(id)
      }
      expect((await as(worker).post('/homes/abc/verify')).status).toBe(400)
    })

    it('is forbidden to the resident, also one who is the worker or the secretary', async () => {
      for (const person of [
        await makePerson(community, [{ role: 'grid-worker', at: grid1 }]),
        await makeSecretary(community, community.id),
      ]) {
        const id = await join(person)
        expect((await as(person).post(`/homes/${id}/verify`)).status).toBe(403)
        expect((await as(person).post(`/homes/${id}/refuse`, { reason: '不行' })).status).toBe(403)
        const { items } = (await as(person).get('/homes/waiting?limit=50')).body
        expect(items.map((one: { id: string }) => one.id)).not.toContain(id)
      }
    })

    it('is forbidden to the verifier where only the resident chooses', async () => {
      const person = await newcomer()
      await join(person)
      const second = await join(person, { room: '403' })
      expect((await as(worker).post(`/homes/${second}/make-main`)).status).toBe(403)
    })

    it('ends with the post of the worker', async () => {
      const id = await join(await newcomer())
      const former = await makePerson(community, [{ role: 'grid-worker', at: grid1 }])
      const post = (await as(former).get('/me')).body.posts[0]
      const expired = { since: new Date(0), until: new Date(Date.now() - 1000) }
      await Memberships.updateOne({ _id: post.id }, { $set: expired })
      // Only the clock ends it: the session still carries the post.
      const { Sessions } = await import('../../../server/modules/session/session.model')
      await Sessions.updateMany({ personId: former.objectId }, { $set: { 'posts.0.until': expired.until } })
      expect((await as(former).post(`/homes/${id}/verify`)).status).toBe(404)
      expect((await as(former).get('/homes/waiting')).body.items).toEqual([])
    })

    it('happens once of twenty at once, and says where it stands', async () => {
      const person = await newcomer()
      const id = await join(person)
      const secretary = await makeSecretary(community)
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, n) => as(n % 2 ? worker : secretary).post(`/homes/${id}/verify`)),
      )
      expect(answers.map((one) => one.status).sort()).toEqual([200, ...Array(19).fill(409)])
      const late = await as(worker).post(`/homes/${id}/refuse`, { reason: '不行' })
      expect(late.body.error).toMatchObject({ code: 'status-changed', details: { status: 'verified' } })
      const kept = await Homes.findById(id).lean()
      expect(kept?.steps.map((step) => step.action)).toEqual(['join', 'verify'])
      const notices = (await as(person).get('/notices')).body.items
      expect(notices.map((one: { title: string }) => one.title)).toEqual(['住址已核实'])
    })

    it('shows the verifier name, masked phone and door, and records the post', async () => {
      const person = await newcomer()
      const id = await join(person)
      const { body } = await as(worker).post(`/homes/${id}/verify`)
      expect(body).toMatchObject({ status: 'verified', room: '402', location: null, availableActions: ['leave'] })
      expect(body.person).toMatchObject({ name: person.name, phone: expect.stringMatching(/^138\*{4}\d{4}$/) })
      const step = (await Homes.findById(id).lean())?.steps.at(-1)
      expect(step).toMatchObject({ role: 'grid-worker', from: 'applied', to: 'verified', reason: null })
      expect(step?.organisationId).toEqual(grid1)
    })

    it('refuses with a reason, which the resident reads; the worker may verify after all', async () => {
      const person = await newcomer()
      const id = await join(person)
      expect((await as(worker).post(`/homes/${id}/refuse`, { reason: ' ' })).status).toBe(400)
      await as(worker).post(`/homes/${id}/refuse`, { reason: '402 住的是别人' })
      const [mine] = (await as(person).get('/homes')).body.items
      expect(mine).toMatchObject({ status: 'refused', reason: '402 住的是别人', availableActions: ['leave'] })
      expect((await as(person).get('/notices')).body.items[0]).toMatchObject({ title: '住址没核实上' })
      expect((await as(worker).post(`/homes/${id}/verify`)).body).toMatchObject({ status: 'verified', reason: null })
    })

    it('pages without loss, by status', async () => {
      const own = await makeCommunity()
      const staff = await makeSecretary(own, own.id)
      const ids: string[] = []
      for (let n = 0; n < 5; n++) ids.unshift(await join(await newcomer(), { communityId: own.id.toHexString() }))
      await as(staff).post(`/homes/${ids[4]}/verify`)
      const seen: string[] = []
      let cursor = ''
      do {
        const { body } = await as(staff).get(`/homes/waiting?limit=2${cursor}`)
        seen.push(...body.items.map((one: { id: string }) => one.id))
        cursor = body.nextCursor && `&cursor=${body.nextCursor}`
      } while (cursor)
      expect(seen).toEqual(ids.slice(0, 4))
      const verified = (await as(staff).get('/homes/waiting?status=verified')).body.items
      expect(verified.map((one: { id: string }) => one.id)).toEqual([ids[4]])
      expect((await as(staff).get('/homes/waiting?cursor=x')).status).toBe(400)
    })
  })

  describe('several homes', () => {
    it('has exactly one main one, however many are chosen at once', async () => {
      const person = await newcomer()
      const ids: string[] = []
      for (const room of ['1', '2', '3', '4']) ids.push(await join(person, { room, kind: 'parents' }))
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, n) => as(person).post(`/homes/${ids[(n % 3) + 1]}/make-main`)),
      )
      expect(answers.every((one) => [200, 409].includes(one.status))).toBe(true)
      const { items } = (await as(person).get('/homes')).body
      expect(items.filter((one: { isMain: boolean }) => one.isMain)).toHaveLength(1)
      expect((await as(person).get('/me')).body.address).toBe(items[0].address)
      expect((await as(person).post(`/homes/${items[0].id}/make-main`)).status).toBe(409)
    })

    it('lives in two communities: the main one leads, and each is left by itself', async () => {
      const person = await newcomer()
      const here = await join(person)
      const there = await join(person, { communityId: other.id.toHexString(), building: '7栋', kind: 'parents' })
      expect(await residences(person)).toHaveLength(2)
      expect((await as(person).get('/me')).body.community.id).toBe(community.id.toHexString())
      await as(person).post(`/homes/${there}/make-main`)
      expect((await as(person).get('/me')).body).toMatchObject({
        address: '7栋2单元402',
        community: { id: other.id.toHexString() },
      })
      const left = await as(person).post(`/homes/${there}/leave`)
      expect(left.body).toMatchObject({ status: 'left', isMain: false, availableActions: [] })
      expect((await as(person).get('/me')).body).toMatchObject({
        address: '3栋2单元402',
        community: { id: community.id.toHexString() },
      })
      expect((await residences(person)).map((one) => one.communityId)).toEqual([community.id])
      expect((await as(person).get('/homes')).body.items.map((one: { id: string }) => one.id)).toEqual([here])
    })

    it('orders for the home it names: of its community and branch, in one list with the others', async () => {
      const person = await newcomer()
      await join(person)
      const there = await join(person, { communityId: other.id.toHexString(), kind: 'parents' })
      const stranger = await newcomer()
      const body = { ...PLACE, homeId: there }
      expect((await as(stranger).post('/orders', body)).body.error.details.issues[0].path).toBe('homeId')
      const order = (await as(person).post('/orders', body)).body
      expect(order.custodian.id).toBe(other.branch1.toHexString())
      const here = (await as(person).post('/orders', PLACE)).body
      const mine = (await as(person).get('/orders?scope=mine')).body.items
      expect(mine.map((one: { id: string }) => one.id)).toEqual([here.id, order.id])
      await as(person).post(`/homes/${there}/leave`)
      expect((await as(person).post('/orders', body)).status).toBe(400)
    })

    it('prefers a verified home for the next main one', async () => {
      const person = await newcomer()
      const first = await join(person)
      await join(person, { room: '1' })
      const verified = await join(person, { room: '2' })
      await as(worker).post(`/homes/${verified}/verify`)
      await as(person).post(`/homes/${first}/leave`)
      expect((await as(person).get('/homes')).body.items[0]).toMatchObject({ id: verified, isMain: true })
    })
  })

  describe('leaving', () => {
    it('ends the residence with the last home; open orders go on, the door is no longer shown', async () => {
      const person = await newcomer()
      const id = await join(person)
      const order = (await as(person).post('/orders', PLACE)).body.id
      const { body } = await as(worker).post(`/homes/${id}/leave`)
      expect(body).toMatchObject({ status: 'left', room: null, address: '3栋2单元' })
      expect((await as(person).get('/me')).body).toMatchObject({ community: null, address: null, posts: [] })
      expect((await as(person).get('/homes')).body.items).toEqual([])
      expect((await as(person).post('/orders', PLACE)).status).toBe(403)
      expect((await as(person).get(`/orders/${order}`)).body.status).toBe('placed')
      expect((await as(person).post(`/orders/${order}/cancel`, { reason: '搬走了' })).body.status).toBe('cancelled')
      expect((await as(person).post(`/homes/${id}/leave`)).status).toBe(409)
      const { items } = (await as(person).get('/notices')).body
      expect(items.map((one: { kind: string }) => one.kind)).toEqual(['home-left'])
    })

    it('leaves other posts and their community', async () => {
      const member = await makeMember(community, { communityId: null })
      const id = await join(member, { communityId: other.id.toHexString() })
      await as(member).post(`/homes/${id}/leave`)
      const me = (await as(member).get('/me')).body
      expect(me.community.id).toBe(community.id.toHexString())
      expect(me.posts.map((post: { role: string }) => post.role)).toEqual(['party-member'])
    })
  })

  describe('becoming another’s', () => {
    it('hands over, merges what both have, and leaves one main home', async () => {
      const [imported, person] = [await newcomer(), await newcomer()]
      const shared = await join(imported)
      const second = await join(imported, { room: '9' })
      await as(worker).post(`/homes/${shared}/verify`)
      const own = await join(person)
      await inTransaction(null, (tx) => moveHomes(imported.objectId, person.objectId, tx))
      const { items } = (await as(person).get('/homes')).body
      expect(items).toMatchObject([
        { id: own, status: 'verified', isMain: true },
        { id: second, status: 'applied', isMain: false },
      ])
      expect((await Homes.findById(shared).lean())?.status).toBe('left')
      expect(await residences(imported)).toEqual([])
      expect(await residences(person)).toHaveLength(1)
      expect((await People.findById(imported.id).lean())?.address).toBeNull()
    })
  })
})
