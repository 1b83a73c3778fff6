import { randomUUID } from 'node:crypto'
import type { RunningServer } from '../../../server/start'
import { Homes } from '../../../server/modules/homes/home.model'
import { ImportBatches } from '../../../server/modules/imports/import-batch.model'
import { Memberships } from '../../../server/modules/organisations/membership.model'
import { Organisations } from '../../../server/modules/organisations/organisation.model'
import { People } from '../../../server/modules/people/person.model'
import { clock } from '../../../server/platform/clock'
import {
  makeCommunity,
  makePerson,
  makeSecretary,
  speak,
  type TestCommunity,
  type TestPerson,
} from '../../support/builders'
import { startTestServer } from '../../support/server'
import { branchesAndGrids, residents, takeSheet } from '../../support/sheets'

const DAY = 86_400_000

describe('the undoing of an import', () => {
  let server: RunningServer
  beforeAll(async () => {
    server = await startTestServer('undo-import')
  })
  afterAll(() => server.stop())

  const as = (person: { token: string }) => speak(server.url, person)
  const setUp = async (): Promise<{ community: TestCommunity; secretary: TestPerson }> => {
    const community = await makeCommunity()
    return { community, secretary: await makeSecretary(community, community.id) }
  }
  const undo = (person: TestPerson, id: string) => as(person).post(`/imports/${id}/undo`)
  const bring = async (secretary: TestPerson, people: number) => ({
    organisations: await takeSheet(server.url, secretary, 'organisations', branchesAndGrids(2, 2)),
    people: await takeSheet(server.url, secretary, 'people', residents(people, 2, 2)),
  })

  it('is refused for one that was not run, of another community, a second time, and after thirty days', async () => {
    const { secretary } = await setUp()
    const { id } = await takeSheet(server.url, secretary, 'organisations', branchesAndGrids(1, 1), 'checked')
    expect((await undo(secretary, id)).body.error.details).toEqual({ status: 'checked' })
    await as(secretary).post(`/imports/${id}/run`)
    const elsewhere = await makeCommunity()
    expect((await undo(await makeSecretary(elsewhere, elsewhere.id), id)).status).toBe(404)
    const now = clock.now
    try {
      clock.now = () => new Date(now().getTime() + 31 * DAY)
      expect((await undo(secretary, id)).status).toBe(401) // the session has ended as well
      clock.now = () => new Date(now().getTime() + 29 * DAY)
      expect((await as(secretary).get(`/imports/${id}`)).body.availableActions).toEqual(['undo'])
      await ImportBatches.updateOne({ _id: id }, { $set: { ranAt: new Date(now().getTime() - 2 * DAY) } })
      expect((await undo(secretary, id)).status).toBe(409)
    } finally {
      clock.now = now
    }
    await ImportBatches.updateOne({ _id: id }, { $set: { ranAt: now() } })
    expect((await undo(secretary, id)).status).toBe(200)
    expect((await undo(secretary, id)).body.error.details).toEqual({ status: 'undone' })
  })

  it('takes back people, homes and posts, then the organisations', async () => {
    const { community, secretary } = await setUp()
    const { id: communityId } = community
    const before = {
      organisations: await Organisations.countDocuments({ communityId }),
      people: await People.countDocuments({ communityId }),
      posts: await Memberships.countDocuments({ communityId, until: null }),
    }
    const { organisations, people } = await bring(secretary, 600)
    expect((await undo(secretary, people.id)).body).toMatchObject({ status: 'undone', kept: 0, availableActions: [] })
    expect((await undo(secretary, organisations.id)).body).toMatchObject({ status: 'undone', kept: 0 })
    expect({
      organisations: await Organisations.countDocuments({ communityId }),
      people: await People.countDocuments({ communityId }),
      posts: await Memberships.countDocuments({ communityId, until: null }),
    }).toEqual(before)
    expect(await Homes.countDocuments({ communityId })).toBe(0)
    // What was taken back can be brought again.
    expect((await bring(secretary, 600)).people.made).toBe(600)
  })

  it('keeps who has joined, who has been given a post and who has another home', async () => {
    const { community, secretary } = await setUp()
    const { people } = await bring(secretary, 20)
    const [joined, appointed, moved] = await People.find({ importId: people.id }).limit(3).lean()
    if (!joined || !appointed || !moved) throw new Error('nobody was brought')
    await People.updateOne({ _id: joined._id }, { $set: { joinedAt: new Date() } })
    const membership = { communityId: community.id, personId: appointed._id, organisationId: community.branch1 }
    await Memberships.create({ ...membership, role: 'party-member', since: new Date() })
    const home = await Homes.findOne({ personId: moved._id }).lean()
    await Homes.create({ ...home, _id: undefined, room: '9', isMain: false, importId: null })
    expect((await undo(secretary, people.id)).body).toMatchObject({ status: 'undone', made: 20, kept: 3 })
    expect(await People.countDocuments({ importId: people.id })).toBe(3)
    expect(await Homes.countDocuments({ importId: people.id })).toBe(3)
    const kept = await Memberships.distinct('personId', { importId: people.id, until: null })
    expect(kept.map(String).sort()).toEqual([joined, appointed, moved].map((one) => String(one._id)).sort())
  })

  it('keeps organisations somebody uses, and those above them', async () => {
    const { community, secretary } = await setUp()
    const { organisations } = await bring(secretary, 1)
    const codeOf = (code: string) => Organisations.findOne({ communityId: community.id, code }).lean()
    const [grid, unused] = [await codeOf('B-2-1'), await codeOf('B-2-2')]
    await makePerson(community, [{ role: 'grid-worker', at: grid?._id }])
    // One resident lives in B-1-1; a worker has B-2-1: those, and the branches above them, stay.
    expect((await undo(secretary, organisations.id)).body).toMatchObject({ made: 6, kept: 4 })
    expect(await codeOf('B-1-1')).not.toBeNull()
    expect(await codeOf('B-2')).not.toBeNull()
    expect(await Organisations.exists({ _id: unused?._id })).toBeNull()
  })

  it('ends once of many at once, and is answered again under its key', async () => {
    const { community, secretary } = await setUp()
    const { people } = await bring(secretary, 1100)
    const key = randomUUID()
    const answers = await Promise.all([
      as(secretary).post(`/imports/${people.id}/undo`, {}, { key }),
      ...Array.from({ length: 5 }, () => undo(secretary, people.id)),
    ])
    expect(answers.map((one) => one.status).sort()).toEqual([200, 409, 409, 409, 409, 409])
    expect((await as(secretary).get(`/imports/${people.id}`)).body).toMatchObject({ status: 'undone', kept: 0 })
    expect(await People.countDocuments({ communityId: community.id, importId: people.id })).toBe(0)
    expect(await ImportBatches.findById(people.id).lean()).toMatchObject({ made: 1100, removed: 1100 })
  })

  it('does not take an organisation from under a post that is given at the same time', async () => {
    const { community, secretary } = await setUp()
    const { id } = await takeSheet(server.url, secretary, 'organisations', branchesAndGrids(1, 1))
    const grid = await Organisations.findOne({ communityId: community.id, code: 'B-1-1' }).lean()
    const person = await makePerson(community)
    const body = { personId: person.id, organisationId: grid?._id.toHexString(), role: 'grid-worker' }
    const [granted, undone] = await Promise.all([as(secretary).post('/memberships', body), undo(secretary, id)])
    expect(undone.status).toBe(200)
    const posts = await Memberships.countDocuments({ organisationId: grid?._id, until: null })
    expect([granted.status, posts]).toEqual(granted.status === 201 ? [201, 1] : [granted.status, 0])
    expect(await Organisations.countDocuments({ _id: grid?._id })).toBe(posts)
  })

  it('does not take people whom a post is given at the same time', async () => {
    const { community, secretary } = await setUp()
    const { people } = await bring(secretary, 12)
    const rows = await People.find({ importId: people.id }).select('_id').lean()
    const body = { organisationId: community.grid1.toHexString(), role: 'grid-worker' }
    const [undone, ...given] = await Promise.all([
      undo(secretary, people.id),
      ...rows.map(({ _id }) => as(secretary).post('/memberships', { personId: String(_id), ...body })),
    ])
    const kept = rows.filter((_, n) => given[n]?.status === 201).map(({ _id }) => String(_id))
    for (const one of given) expect([201, 404]).toContain(one.status)
    expect(undone.body).toMatchObject({ status: 'undone', made: 12 })
    expect((await People.distinct('_id', { _id: { $in: kept } })).map(String).sort()).toEqual(kept.sort())
    const posts = { personId: { $in: rows.map(({ _id }) => _id) }, until: null, role: 'grid-worker' as const }
    expect((await Memberships.distinct('personId', posts)).map(String).sort()).toEqual(kept.sort())
  })
})
