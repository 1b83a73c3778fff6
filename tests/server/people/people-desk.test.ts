import { Types } from 'mongoose'
import { Homes } from '../../../server/modules/homes/home.model'
import { Looks } from '../../../server/modules/looks/look.model'
import { Organisations } from '../../../server/modules/organisations/organisation.model'
import { People } from '../../../server/modules/people/person.model'
import type { RunningServer } from '../../../server/start'
import {
  makeCommunity,
  makeImported,
  makeMember,
  makePerson,
  makeSecretary,
  newPhone,
  speak,
  type TestCommunity,
  type TestPerson,
} from '../../support/builders'
import { startTestServer } from '../../support/server'
import { withoutIds } from '../../support/without-ids'

interface Listed {
  id: string
  phone: string | null
  entrance: string | null
}

describe('the people’s desk', () => {
  let server: RunningServer
  let community: TestCommunity
  let top: TestPerson
  let branch1: TestPerson
  let branch2: TestPerson
  let member: TestPerson
  let neighbour: TestPerson
  let grid1: Types.ObjectId

  beforeAll(async () => {
    server = await startTestServer('people-desk')
    community = await makeCommunity()
    const grid = await Organisations.findOne({ parentId: community.branch1, kind: 'grid' }).lean()
    grid1 = grid?._id as Types.ObjectId
    top = await makeSecretary(community, community.id)
    branch1 = await makeSecretary(community)
    branch2 = await makeSecretary(community, community.branch2)
    member = await makeMember(community, { name: '何国强', phone: '13612345678' })
    neighbour = await makePerson(community, [{ role: 'resident' }], { name: '李秀兰', phone: '13687655190' })
    await Homes.create({
      communityId: community.id,
      personId: neighbour.objectId,
      kind: 'own',
      building: '3栋',
      unit: '2',
      room: '402',
      gridId: grid1,
      branchId: community.branch1,
      path: [community.id, community.branch1, grid1],
      isMain: true,
      status: 'verified',
      joinedAt: new Date(),
      steps: [],
    })
  })
  afterAll(() => server.stop())

  const as = (person: TestPerson) => speak(server.url, person)
  const list = async (reader: TestPerson, query = '') => {
    const { status, body } = await as(reader).get(`/people?limit=50${query}`)
    expect(status).toBe(200)
    return body.items as Listed[]
  }
  const ids = async (reader: TestPerson, query = '') => (await list(reader, query)).map((one) => one.id)
  const reveal = (reader: TestPerson, id: string, reason = '上门前先打个电话', key?: string) =>
    as(reader).post(`/people/${id}/reveal`, { reason }, { key })
  const looks = (subject: TestPerson, reader: TestPerson) =>
    Looks.find({ subjectId: subject.objectId, readerId: reader.objectId }).sort({ at: 1 }).lean()

  it('is closed to residents, members and grid workers, and shows them nobody', async () => {
    const worker = await makePerson(community, [{ role: 'grid-worker', at: grid1 }])
    for (const reader of [neighbour, member, worker]) {
      expect((await as(reader).get('/people')).status).toBe(403)
      expect((await as(reader).get(`/people/${branch1.id}`)).status).toBe(404)
      expect((await reveal(reader, branch1.id)).status).toBe(404)
    }
  })

  it('shows a branch its members and who lives in its grids, and nobody of the next', async () => {
    const seen = await ids(branch1)
    expect(seen).toEqual(expect.arrayContaining([member.id, neighbour.id, branch1.id]))
    expect(seen).not.toContain(branch2.id)
    expect(await ids(branch2)).not.toEqual(expect.arrayContaining([member.id]))
    for (const stranger of [member, neighbour]) {
      expect((await as(branch2).get(`/people/${stranger.id}`)).status).toBe(404)
      expect((await reveal(branch2, stranger.id)).status).toBe(404)
    }
    expect(await looks(neighbour, branch2)).toEqual([])
  })

  it('shows a community all of its people and none of another', async () => {
    const other = await makeCommunity()
    const [foreigner, theirs] = [await makePerson(other), await makeSecretary(other, other.id)]
    expect(await ids(top)).toEqual(expect.arrayContaining([member.id, neighbour.id, branch2.id]))
    expect(await ids(top)).not.toContain(foreigner.id)
    expect((await as(theirs).get(`/people/${neighbour.id}`)).status).toBe(404)
  })

  it('follows the post acted in', async () => {
    const both = await makePerson(community, [
      { role: 'party-member', at: community.branch2 },
      { role: 'community-secretary', at: community.id },
    ])
    const posts = (await as(both).get('/me')).body.posts as { id: string; role: string }[]
    const membershipId = posts.find((one) => one.role === 'party-member')?.id
    expect((await as(both).get('/people')).status).toBe(200)
    expect((await as(both).post('/me/post', { membershipId })).status).toBe(200)
    expect((await as(both).get('/people')).status).toBe(403)
  })

  it('masks every phone and names no door, whoever reads', async () => {
    const found = (await list(top)).find((one) => one.id === neighbour.id)
    expect(found).toMatchObject({
      name: '李秀兰',
      phone: '136****5190',
      entrance: '3栋2单元',
      homeStatus: 'verified',
      grid: '第一网格',
      hasJoined: true,
    })
    const text = withoutIds([await list(top), (await as(top).get(`/people/${neighbour.id}`)).body])
    expect(text).not.toMatch(/402|13687655190/)
  })

  it('finds by the beginning of a name, four digits, a building, and a role', async () => {
    const query = (words: string) => `&words=${encodeURIComponent(words)}`
    expect(await ids(top, query('李秀'))).toEqual([neighbour.id])
    expect(await ids(top, query('秀兰'))).toEqual([])
    expect(await ids(top, query('5190'))).toEqual([neighbour.id])
    expect(await ids(top, query('1368'))).toEqual([])
    expect(await ids(top, query('.*'))).toEqual([])
    const far = await makePerson(community, [{ role: 'resident' }], { name: '赵国平', address: '试验小区13栋1单元' })
    expect(await ids(top, query('3号楼'))).toContain(neighbour.id)
    expect(await ids(top, query('3号楼'))).not.toContain(far.id)
    expect(await ids(branch1, query('3栋'))).toContain(neighbour.id)
    expect(await ids(branch2, query('3栋'))).not.toContain(neighbour.id)
    expect(await ids(top, '&role=party-member')).toContain(member.id)
    expect(await ids(top, '&role=party-member')).not.toContain(neighbour.id)
    expect((await as(top).get('/people?words=%00x&cursor=nonsense')).status).toBe(400)
  })

  it('tells who came by a spreadsheet and has not joined', async () => {
    const phone = newPhone()
    const row = await makeImported(community, phone)
    const found = (await list(top, `&words=${phone.slice(-4)}`)).find((one) => one.id === row.id)
    expect(found).toMatchObject({ hasJoined: false, phone: `136****${phone.slice(-4)}` })
  })

  it('pages by key, each person once', async () => {
    const all = await ids(top)
    const paged: string[] = []
    let cursor = ''
    do {
      const { body } = await as(top).get(`/people?limit=3${cursor && `&cursor=${cursor}`}`)
      paged.push(...body.items.map((one: Listed) => one.id))
      cursor = body.nextCursor ?? ''
    } while (cursor)
    expect(paged).toEqual(all)
    expect(new Set(paged).size).toBe(await People.countDocuments({ communityId: community.id }))
  })

  it('writes a look down once a day, and none at oneself', async () => {
    await as(branch1).get(`/people/${neighbour.id}`)
    await as(branch1).get(`/people/${neighbour.id}`)
    expect(await looks(neighbour, branch1)).toMatchObject([{ reason: null, orderId: null, communityId: community.id }])
    await as(branch1).get(`/people/${branch1.id}`)
    expect(await looks(branch1, branch1)).toEqual([])
  })

  it('shows the whole number for a reason, each time written down, a replay once', async () => {
    expect((await reveal(top, neighbour.id, ' ')).status).toBe(400)
    const before = (await looks(neighbour, top)).length
    const first = await reveal(top, neighbour.id, '水管爆了，联系住户', 'reveal-key')
    expect(first.body).toMatchObject({ id: neighbour.id, phone: '13687655190', entrance: '3栋2单元' })
    expect((await reveal(top, neighbour.id, '水管爆了，联系住户', 'reveal-key')).body).toEqual(first.body)
    await reveal(top, neighbour.id, '再打一次')
    const written = (await looks(neighbour, top)).slice(before).map((one) => one.reason)
    expect(written).toEqual(['水管爆了，联系住户', '再打一次'])
  })

  it('says what the reader may end among the posts', async () => {
    const found = (await as(branch1).get(`/people/${member.id}`)).body
    expect(found.posts).toMatchObject([{ role: 'party-member', organisation: { name: '试验一支部' } }])
  })
})
