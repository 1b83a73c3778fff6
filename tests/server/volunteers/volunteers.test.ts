import { randomUUID } from 'node:crypto'
import type { RunningServer } from '../../../server/start'
import { People } from '../../../server/modules/people/person.model'
import { Memberships } from '../../../server/modules/organisations/membership.model'
import { Registrations } from '../../../server/modules/volunteers/registration.model'
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
import { withoutIds } from '../../support/without-ids'

const APPLY = {
  name: '赵国平',
  phone: '13900001111',
  skills: ['phone', 'driving'],
  availability: ['weekday-evening', 'saturday-morning'],
  radiusMetres: 2000,
  address: '试验小区3栋2单元402',
  words: '下班有空，电话 13900001111',
}

describe('volunteers', () => {
  let server: RunningServer
  let community: TestCommunity
  let secretary: TestPerson
  let above: TestPerson

  beforeAll(async () => {
    server = await startTestServer('volunteers')
    community = await makeCommunity()
    secretary = await makeSecretary(community)
    above = await makeSecretary(community, community.id)
  })
  afterAll(() => server.stop())

  const as = (person: { token: string }) => speak(server.url, person)
  const newcomer = () => makePerson(community)
  const apply = async (person: TestPerson, more = {}) => {
    const answer = await as(person).post('/volunteers', { ...APPLY, ...more })
    expect(answer.status).toBe(201)
    return answer.body.id as string
  }

  describe('applying', () => {
    it.each([
      ['a name of nothing', { name: ' ' }],
      ['a number that is no phone', { phone: '12345' }],
      ['a skill we do not know', { skills: ['flying'] }],
      ['a time we do not know', { availability: ['sunday-night'] }],
      ['too small a circle', { radiusMetres: 10 }],
      ['an operator', { address: { $gt: '' } }],
      ['a status of one’s own', { status: 'approved' }],
    ])('refuses %s', async (_name, more) => {
      const answer = await as(await newcomer()).post('/volunteers', { ...APPLY, ...more })
      expect(answer.status).toBe(400)
      expect(answer.body.error.details.issues[0].path.split('.')[0]).toBe(Object.keys(more)[0])
    })

    it('refuses a second one while the first waits, and after it was approved', async () => {
      const person = await newcomer()
      const id = await apply(person)
      expect((await as(person).post('/volunteers', APPLY)).body.error).toMatchObject({
        code: 'status-changed',
        details: { status: 'applied' },
      })
      await as(secretary).post(`/volunteers/${id}/approve`)
      expect((await as(person).post('/volunteers', APPLY)).body.error.details.status).toBe('approved')
    })

    it('makes one registration of many sent at once', async () => {
      const person = await newcomer()
      const answers = await Promise.all(Array.from({ length: 10 }, () => as(person).post('/volunteers', APPLY)))
      expect(answers.filter((one) => one.status === 201)).toHaveLength(1)
      expect(answers.filter((one) => one.status === 409)).toHaveLength(9)
      expect(await Registrations.countDocuments({ personId: person.objectId })).toBe(1)
    })

    it('answers the same key with the same registration', async () => {
      const person = await newcomer()
      const key = randomUUID()
      const first = await as(person).post('/volunteers', APPLY, { key })
      const again = await as(person).post('/volunteers', APPLY, { key })
      expect(again.status).toBe(201)
      expect(again.body.id).toBe(first.body.id)
      expect(again.headers.get('idempotency-replayed')).toBe('true')
      expect((await as(person).post('/volunteers', { ...APPLY, name: '别人' }, { key })).status).toBe(422)
    })

    it('goes to the branch of the address, or to the community where no building is named', async () => {
      const mine = (await as(await newcomer()).post('/volunteers', APPLY)).body
      expect(mine).toMatchObject({
        status: 'applied',
        number: null,
        isMe: true,
        phone: APPLY.phone,
        address: APPLY.address,
      })
      expect(mine.branch.id).toBe(community.branch1.toHexString())
      const other = (await as(await newcomer()).post('/volunteers', { ...APPLY, address: '河边' })).body
      expect(other.branch.id).toBe(community.id.toHexString())
    })
  })

  describe('reviewing', () => {
    it('is hidden from strangers, from members and from the staff of another branch or community', async () => {
      const id = await apply(await newcomer())
      const elsewhere = await makeCommunity()
      const strangers = [
        await newcomer(),
        await makeMember(community),
        await makeSecretary(community, community.branch2),
        await makeSecretary(elsewhere, elsewhere.id),
      ]
      for (const person of strangers) {
        expect((await as(person).post(`/volunteers/${id}/approve`)).status).toBe(404)
        expect((await as(person).post(`/volunteers/${id}/refuse`, { reason: '不行' })).status).toBe(404)
        expect((await as(person).get('/volunteers')).body.items).toEqual([])
      }
      expect((await as(secretary).post(`/volunteers/${'0'.repeat(24)}/approve`)).status).toBe(404)
      expect((await as(secretary).post('/volunteers/abc/approve')).status).toBe(400)
    })

    it('is forbidden to the applicant, also to one who is the secretary', async () => {
      const own = await makeSecretary(community)
      const id = await apply(own)
      for (const person of [own]) {
        expect((await as(person).post(`/volunteers/${id}/approve`)).status).toBe(403)
        expect((await as(person).post(`/volunteers/${id}/refuse`, { reason: '不行' })).status).toBe(403)
      }
      expect((await as(above).post(`/volunteers/${id}/approve`)).status).toBe(200)
    })

    it('asks why when it refuses', async () => {
      const id = await apply(await newcomer())
      for (const body of [{}, { reason: '' }, { reason: '  ' }, { reason: '长'.repeat(501) }])
        expect((await as(secretary).post(`/volunteers/${id}/refuse`, body)).status).toBe(400)
      expect((await as(secretary).post(`/volunteers/${id}/approve`, { number: 'V2600001' })).status).toBe(400)
    })

    it('happens once: 403 before 409, and the present status with it', async () => {
      const person = await newcomer()
      const id = await apply(person)
      expect((await as(secretary).post(`/volunteers/${id}/approve`)).status).toBe(200)
      const again = await as(secretary).post(`/volunteers/${id}/refuse`, { reason: '不行' })
      expect(again.status).toBe(409)
      expect(again.body.error.details).toEqual({ status: 'approved' })
      expect((await as(person).post(`/volunteers/${id}/approve`)).status).toBe(403)
    })

    it('has one effect when many approve and refuse at once', async () => {
      const person = await newcomer()
      const id = await apply(person)
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, n) =>
          as(n % 2 ? secretary : above).post(
            `/volunteers/${id}/${n % 4 < 2 ? 'approve' : 'refuse'}`,
            n % 4 < 2 ? {} : { reason: '不行' },
          ),
        ),
      )
      expect(answers.filter((one) => one.status === 200)).toHaveLength(1)
      expect(answers.filter((one) => one.status === 409)).toHaveLength(19)
      const kept = await Registrations.findById(id).lean()
      expect(kept?.steps.map((step) => step.action)).toEqual([
        'apply',
        kept?.status === 'approved' ? 'approve' : 'refuse',
      ])
      const posts = await Memberships.countDocuments({ personId: person.objectId, role: 'volunteer' })
      expect(posts).toBe(kept?.status === 'approved' ? 1 : 0)
    })

    it('replays an approval under its key, and spends one number on it', async () => {
      const id = await apply(await newcomer())
      const key = randomUUID()
      const twins = await Promise.all([1, 2, 3].map(() => as(secretary).post(`/volunteers/${id}/approve`, {}, { key })))
      for (const one of twins) expect([200, 409]).toContain(one.status)
      const replay = await as(secretary).post(`/volunteers/${id}/approve`, {}, { key })
      expect(replay.status).toBe(200)
      expect(replay.headers.get('idempotency-replayed')).toBe('true')
      expect(replay.body.number).toMatch(/^V\d{7}$/)
    })
  })

  describe('approved', () => {
    it('gives a number, the post, the telephone and the skills, in the running session', async () => {
      const person = await newcomer()
      const member = as(person)
      expect((await member.get('/me')).body).toMatchObject({ mayServe: false, volunteer: null })
      const id = await apply(person)
      expect((await member.get('/me')).body.volunteer).toMatchObject({ id, status: 'applied', number: null })
      const { body } = await as(secretary).post(`/volunteers/${id}/approve`)
      expect(body).toMatchObject({ status: 'approved', availableActions: [], isMe: false })
      const me = (await member.get('/me')).body
      expect(me).toMatchObject({
        mayServe: true,
        phone: APPLY.phone,
        volunteer: { status: 'approved', number: body.number },
      })
      expect(me.posts).toContainEqual(
        expect.objectContaining({
          role: 'volunteer',
          label: '志愿者',
          organisation: { id: community.branch1.toHexString(), name: '试验一支部' },
        }),
      )
      expect((await People.findById(person.id).lean())?.skills).toEqual(APPLY.skills)
    })

    it('lets the volunteer see and take an order', async () => {
      const person = await newcomer()
      const id = await apply(person)
      const order = (await as(await newcomer()).post('/orders', PLACE)).body.id
      await as(secretary).post(`/orders/${order}/dispatch`, { mode: 'open', places: 1 })
      expect((await as(person).get('/orders?scope=pool')).body.items).toEqual([])
      expect((await as(person).post(`/orders/${order}/accept`, {})).status).toBe(404)
      await as(secretary).post(`/volunteers/${id}/approve`)
      const pool = (await as(person).get('/orders?scope=pool')).body.items
      expect(pool.map((one: { id: string }) => one.id)).toContain(order)
      expect((await as(person).post(`/orders/${order}/accept`, {})).body.status).toBe('accepted')
    })

    it('numbers everybody differently, also those approved at once', async () => {
      const ids = await Promise.all(Array.from({ length: 8 }, async () => apply(await newcomer())))
      const answers = await Promise.all(ids.map((id) => as(secretary).post(`/volunteers/${id}/approve`)))
      expect(answers.map((one) => one.status)).toEqual(Array(8).fill(200))
      expect(new Set(answers.map((one) => one.body.number)).size).toBe(8)
    })

    it('tells the reviewers that somebody applied, and the applicant what came of it', async () => {
      const person = await newcomer()
      const id = await apply(person)
      const [told] = (await as(secretary).get('/notices?limit=1')).body.items
      expect(told).toMatchObject({ title: '志愿者报名', orderId: null, isRead: false })
      await as(secretary).post(`/volunteers/${id}/approve`)
      const { items, unread } = (await as(person).get('/notices')).body
      expect(unread).toBe(1)
      expect(items[0].words).toMatch(/V\d{7}/)
    })
  })

  describe('refused', () => {
    it('tells the applicant why, and takes a better one under the same registration', async () => {
      const person = await newcomer()
      const id = await apply(person)
      const refused = await as(secretary).post(`/volunteers/${id}/refuse`, { reason: '请写清楚地址' })
      expect(refused.body).toMatchObject({ status: 'refused', reason: '请写清楚地址', number: null })
      expect((await as(person).get('/me')).body.volunteer).toMatchObject({ status: 'refused', reason: '请写清楚地址' })
      const [own] = (await as(person).get('/volunteers')).body.items
      expect(own).toMatchObject({ id, isMe: true, availableActions: ['apply'] })
      expect((await as(person).get('/orders?scope=pool')).body.items).toEqual([])

      expect(await apply(person, { address: '试验小区7栋' })).toBe(id)
      const [again] = (await as(person).get('/volunteers')).body.items
      expect(again).toMatchObject({ status: 'applied', reason: null, reviewedAt: null })
      // The new address lies with another branch, so this one's secretary no longer sees it.
      expect((await as(secretary).post(`/volunteers/${id}/approve`)).status).toBe(404)
      const other = await makeSecretary(community, community.branch2)
      expect((await as(other).post(`/volunteers/${id}/approve`)).status).toBe(200)
      expect((await Registrations.findById(id).lean())?.steps.map((step) => step.action)).toEqual([
        'apply',
        'refuse',
        'apply',
        'approve',
      ])
    })
  })

  describe('the list', () => {
    it('masks telephone, door and words for the reviewer, and pages without loss', async () => {
      const own = await makeCommunity()
      const staff = await makeSecretary(own, own.id)
      const ids: string[] = []
      for (let n = 0; n < 5; n++) ids.unshift(await apply(await makePerson(own)))
      await as(staff).post(`/volunteers/${ids[4]}/refuse`, { reason: '不行' })
      const seen: { id: string; phone: string; address: string; words: string }[] = []
      let cursor = ''
      do {
        const { body } = await as(staff).get(`/volunteers?limit=2${cursor}`)
        seen.push(...body.items)
        cursor = body.nextCursor && `&cursor=${body.nextCursor}`
      } while (cursor)
      expect(seen.map((one) => one.id)).toEqual(ids)
      expect(seen[0]).toMatchObject({ phone: '139****1111', address: '3栋2单元' })
      expect(withoutIds(seen)).not.toMatch(/13900001111|402/)
      const waiting = (await as(staff).get('/volunteers?status=applied')).body.items
      expect(waiting.map((one: { id: string }) => one.id)).toEqual(ids.slice(0, 4))
      expect((await as(staff).get('/volunteers?cursor=x')).status).toBe(400)
      expect((await as(staff).get('/volunteers?status=gone')).status).toBe(400)
    })
  })
})
