import { randomUUID } from 'node:crypto'
import { Types } from 'mongoose'
import { Organisations } from '../../../server/modules/organisations/organisation.model'
import { ServiceItems } from '../../../server/modules/services/service-item.model'
import type { RunningServer } from '../../../server/start'
import {
  makeCommunity,
  makePerson,
  makeSecretary,
  makeStreet,
  speak,
  type TestCommunity,
  type TestPerson,
} from '../../support/builders'
import { startTestServer } from '../../support/server'

const SQUARE = {
  type: 'Polygon',
  coordinates: [
    [
      [113.1, 23.1],
      [113.11, 23.1],
      [113.11, 23.11],
      [113.1, 23.11],
      [113.1, 23.1],
    ],
  ],
}

describe('organisations', () => {
  let server: RunningServer
  let community: TestCommunity
  let admin: TestPerson
  let officer: TestPerson
  let community1: TestPerson
  let secretary: TestPerson
  let resident: TestPerson
  let code = 0

  beforeAll(async () => {
    server = await startTestServer('organisations')
    community = await makeCommunity([{}], await makeStreet())
    const street = community.street as Types.ObjectId
    admin = await makePerson(community, [{ role: 'system-admin', at: street }], { communityId: null })
    officer = await makePerson(community, [{ role: 'street-office', at: street }], { communityId: null })
    community1 = await makeSecretary(community, community.id)
    secretary = await makeSecretary(community)
    resident = await makePerson(community)
  })
  afterAll(() => server.stop())

  const as = (person: { token: string }) => speak(server.url, person)
  const newCode = () => `T-${++code}`
  const grid = (more = {}) => ({
    kind: 'grid',
    parentId: community.branch1.toHexString(),
    name: '新网格',
    code: newCode(),
    ...more,
  })
  const make = async (person: TestPerson, body: object) => {
    const answer = await as(person).post('/organisations', body)
    expect([answer.status, answer.body.error]).toEqual([201, undefined])
    return answer.body
  }

  describe('seeing them', () => {
    it('is for those who manage some; residents, members and staff of elsewhere are refused', async () => {
      const elsewhere = await makeCommunity()
      const member = await makePerson(community, [{ role: 'party-member', at: community.branch1 }])
      for (const person of [resident, member]) {
        expect((await as(person).get('/organisations')).status).toBe(403)
        expect((await as(person).get(`/organisations/${community.branch1}`)).status).toBe(404)
      }
      const stranger = await makeSecretary(elsewhere, elsewhere.id)
      expect((await as(stranger).get(`/organisations/${community.branch1}`)).status).toBe(404)
      expect((await as(secretary).get(`/organisations/${'0'.repeat(24)}`)).status).toBe(404)
      expect((await as(secretary).get('/organisations?closed=2')).status).toBe(400)
    })

    it('goes from the street down, and says what this reader may do where', async () => {
      const { items } = (await as(secretary).get('/organisations')).body
      const actions = new Map(
        items.map((one: { id: string; availableActions: string[] }) => [one.id, one.availableActions]),
      )
      expect(items.map((one: { kind: string }) => one.kind).slice(0, 4)).toEqual([
        'street',
        'community',
        'branch',
        'branch',
      ])
      expect(actions.get(String(community.street))).toEqual([])
      expect(actions.get(community.id.toHexString())).toEqual([])
      expect(actions.get(community.branch1.toHexString())).toEqual(['add', 'grant'])
      expect(actions.get(community.branch2.toHexString())).toEqual([])
      expect(actions.get(community.grid1.toHexString())).toEqual(['edit', 'close', 'add', 'grant'])
    })

    it('tells the posts, the vacancies and the open orders, of every community below a street', async () => {
      await as(resident).post('/orders', { serviceCode: 'home-repair', description: '灯', address: '试验小区3栋' })
      for (const person of [admin, officer]) {
        const { items } = (await as(person).get('/organisations')).body
        const branch = items.find((one: { id: string }) => one.id === community.branch1.toHexString())
        expect(branch).toMatchObject({ vacancies: [], openOrders: 1, isClosed: false })
        expect(branch.posts.map((post: { label: string }) => post.label)).toContain('支部书记')
        expect(items.find((one: { id: string }) => one.id === community.grid1.toHexString()).vacancies).toEqual([
          'grid-worker',
          'group-leader',
        ])
        expect(JSON.stringify(items)).not.toContain(resident.id)
      }
    })
  })

  describe('making one', () => {
    it.each([
      ['a kind that may not stand there', { kind: 'branch' }, 'kind'],
      ['a code of signs', { code: 'A B' }, 'code'],
      ['a building nobody can match', { buildings: ['三号'] }, 'buildings'],
      [
        'an area that crosses itself',
        {
          area: {
            type: 'Polygon',
            coordinates: [
              [
                [0, 0],
                [1, 1],
                [1, 0],
                [0, 1],
                [0, 0],
              ],
            ],
          },
        },
        'area',
      ],
      ['a name of nothing', { name: ' ' }, 'name'],
      ['a path of one’s own', { path: [] }, 'path'],
    ])('refuses %s', async (_name, more, path) => {
      const answer = await as(secretary).post('/organisations', grid(more))
      expect(answer.status).toBe(400)
      expect(answer.body.error.details.issues[0].path.split('.')[0]).toBe(path)
    })

    it('refuses buildings anywhere but at a grid', async () => {
      const body = {
        kind: 'branch',
        parentId: community.id.toHexString(),
        name: '支部',
        code: newCode(),
        buildings: ['3栋'],
      }
      expect((await as(community1).post('/organisations', body)).body.error.details.issues[0].path).toBe('buildings')
    })

    it('refuses a hole that MongoDB cannot index, as bad input', async () => {
      const outside = [
        [0, 0],
        [0.001, 0],
        [0.001, 0.001],
        [0, 0],
      ]
      const area = { type: 'Polygon', coordinates: [...SQUARE.coordinates, outside] }
      const answer = await as(secretary).post('/organisations', grid({ area }))
      expect([answer.status, answer.body.error.details.issues[0].path]).toEqual([400, 'area'])
    })

    it('is hidden from those who do not see the one above, and forbidden from beside and below', async () => {
      expect((await as(resident).post('/organisations', grid())).status).toBe(404)
      const other = await makeSecretary(community, community.branch2)
      expect((await as(other).post('/organisations', grid())).status).toBe(403)
      const body = { kind: 'branch', parentId: community.id.toHexString(), name: '支部', code: newCode() }
      expect((await as(secretary).post('/organisations', body)).status).toBe(403)
    })

    it('is made by those above, and found by its building at once', async () => {
      const made = await make(
        secretary,
        grid({ buildings: ['40栋', '40栋'], area: SQUARE, deskHours: '工作日 9:00–17:00' }),
      )
      expect(made).toMatchObject({
        kind: 'grid',
        buildings: ['40栋'],
        deskHours: '工作日 9:00–17:00',
        path: [String(community.street), community.id.toHexString(), community.branch1.toHexString(), made.id],
        availableActions: ['edit', 'close', 'add', 'grant'],
      })
      const order = { serviceCode: 'home-repair', description: '灯', address: '试验小区40栋' }
      expect((await as(resident).post('/orders', order)).body.custodian.name).toBe('试验一支部')
    })

    it('takes a code once in a community, also of many sent at once, and again in another', async () => {
      const body = grid()
      const answers = await Promise.all(Array.from({ length: 8 }, () => as(secretary).post('/organisations', body)))
      expect(answers.filter((one) => one.status === 201)).toHaveLength(1)
      for (const one of answers.filter((other) => other.status !== 201))
        expect(one.body.error.details.issues[0].path).toBe('code')
      const elsewhere = await makeCommunity()
      const there = await makeSecretary(elsewhere)
      await make(there, { ...body, parentId: elsewhere.branch1.toHexString() })
    })

    it('replays under its key', async () => {
      const key = randomUUID()
      const body = grid()
      const first = await as(secretary).post('/organisations', body, { key })
      const again = await as(secretary).post('/organisations', body, { key })
      expect([again.status, again.body.id]).toEqual([201, first.body.id])
    })

    it('starts a community with its services, and its maker belongs to it', async () => {
      const fresh = await makePerson(community, [{ role: 'system-admin', at: community.street as Types.ObjectId }], {
        communityId: null,
      })
      expect((await as(fresh).get('/me')).body).toMatchObject({ community: null, posts: [{ label: '系统管理员' }] })
      const body = { kind: 'community', parentId: String(community.street), name: '新社区', code: newCode() }
      const made = await make(fresh, body)
      expect((await as(fresh).get('/me')).body.community).toMatchObject({ id: made.id, name: '新社区' })
      expect(await ServiceItems.countDocuments({ communityId: new Types.ObjectId(made.id) })).toBeGreaterThan(5)
      expect((await as(fresh).get('/services')).body.items.length).toBeGreaterThan(5)
      const branch = await make(fresh, { kind: 'branch', parentId: made.id, name: '一支部', code: newCode() })
      expect(branch.path).toEqual([String(community.street), made.id, branch.id])
      const again = await as(fresh).post('/organisations', { ...body, name: '又一个' })
      expect(again.body.error.details.issues[0].path).toBe('code')
    })
  })

  describe('editing one', () => {
    it('is for those above it, and for a system administrator at their own', async () => {
      const path = `/organisations/${community.branch1}/edit`
      expect((await as(resident).post(path, { name: '改' })).status).toBe(404)
      expect((await as(secretary).post(path, { name: '改' })).status).toBe(403)
      expect((await as(secretary).post(path, { kind: 'grid' })).status).toBe(400)
      expect((await as(secretary).post(path, { buildings: ['3栋'] })).status).toBe(400)
      const edited = await as(community1).post(path, { phone: '02088880000', deskHours: '每天' })
      expect(edited.body).toMatchObject({ name: '试验一支部', phone: '02088880000', deskHours: '每天' })
      const street = `/organisations/${community.street}/edit`
      expect((await as(officer).post(street, { name: '改' })).status).toBe(403)
      expect((await as(admin).post(street, { phone: '02088881111' })).body.phone).toBe('02088881111')
    })

    it('keeps codes apart, and what is not given', async () => {
      const [one, two] = [await make(secretary, grid({ area: SQUARE })), await make(secretary, grid())]
      const clash = await as(secretary).post(`/organisations/${two.id}/edit`, { code: one.code })
      expect([clash.status, clash.body.error.details.issues[0].path]).toEqual([400, 'code'])
      const renamed = await as(secretary).post(`/organisations/${one.id}/edit`, { name: '改了' })
      expect(renamed.body).toMatchObject({ name: '改了', code: one.code, area: SQUARE })
      expect((await as(secretary).post(`/organisations/${one.id}/edit`, { area: null })).body.area).toBeNull()
      expect(await Organisations.countDocuments({ _id: one.id })).toBe(1)
    })
  })
})
