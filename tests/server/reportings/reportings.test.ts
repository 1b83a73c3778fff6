import { randomUUID } from 'node:crypto'
import { Types } from 'mongoose'
import { Memberships } from '../../../server/modules/organisations/membership.model'
import { Organisations } from '../../../server/modules/organisations/organisation.model'
import { forgetTrees } from '../../../server/modules/organisations/organisation-tree'
import { Reportings } from '../../../server/modules/reportings/reporting.model'
import type { RunningServer } from '../../../server/start'
import {
  makeCommunity,
  makePerson,
  makeSecretary,
  speak,
  type TestCommunity,
  type TestPerson,
} from '../../support/builders'
import { startTestServer } from '../../support/server'

describe('double reporting', () => {
  let server: RunningServer
  let community: TestCommunity
  let unitId: Types.ObjectId
  let ofUnit: TestPerson
  let ofBranch: TestPerson
  let above: TestPerson

  beforeAll(async () => {
    server = await startTestServer('reportings')
    community = await makeCommunity()
    unitId = new Types.ObjectId()
    await Organisations.create([
      {
        _id: unitId,
        communityId: community.id,
        kind: 'unit-branch',
        code: 'UNIT',
        name: '单位支部',
        parentId: community.id,
        path: [community.id, unitId],
      },
    ])
    forgetTrees()
    ofUnit = await makeSecretary(community, unitId)
    ofBranch = await makeSecretary(community)
    above = await makeSecretary(community, community.id)
  })
  afterAll(() => server.stop())

  const as = (person: { token: string }) => speak(server.url, person)
  const pair = () => ({ unitId: unitId.toHexString(), neighbourhoodId: community.branch1.toHexString() })
  const report = async (person: TestPerson): Promise<string> => {
    const answer = await as(person).post('/reportings', pair())
    expect(answer.status).toBe(201)
    return answer.body.id
  }
  const posts = (person: TestPerson) =>
    Memberships.countDocuments({ personId: person.objectId, role: 'party-member', until: null })

  it('refuses what is no such branch, a second one that waits, and somebody without a community', async () => {
    const person = await makePerson(community)
    const swapped = { unitId: community.branch1.toHexString(), neighbourhoodId: unitId.toHexString() }
    const answer = await as(person).post('/reportings', swapped)
    expect([answer.status, answer.body.error.details.issues[0].path]).toEqual([400, 'unitId'])
    expect((await as(person).post('/reportings', { ...pair(), status: 'confirmed' })).status).toBe(400)
    const answers = await Promise.all(Array.from({ length: 8 }, () => as(person).post('/reportings', pair())))
    expect(answers.filter((one) => one.status === 201)).toHaveLength(1)
    expect(answers.filter((one) => one.status === 409)).toHaveLength(7)
    const nowhere = await makePerson(community, [], { communityId: null })
    expect((await as(nowhere).post('/reportings', pair())).status).toBe(403)
    expect((await as(nowhere).get('/reportings/branches')).status).toBe(403)
    expect((await as(person).get('/reportings/branches')).body).toEqual({
      units: [{ id: unitId.toHexString(), name: '单位支部' }],
      neighbourhoods: [
        { id: community.branch1.toHexString(), name: '试验一支部' },
        { id: community.branch2.toHexString(), name: '试验二支部' },
      ].sort((a, b) => (a.id < b.id ? -1 : 1)),
    })
  })

  it('is hidden from others, and confirmed by nobody for themselves', async () => {
    const person = await makePerson(community)
    const id = await report(person)
    const other = await makeSecretary(community, community.branch2)
    for (const stranger of [other, await makePerson(community)]) {
      expect((await as(stranger).post(`/reportings/${id}/confirm`)).status).toBe(404)
      expect((await as(stranger).get('/reportings?scope=desk')).body.items).toEqual([])
    }
    expect((await as(person).post(`/reportings/${id}/confirm`)).status).toBe(403)
    expect((await as(ofUnit).post(`/reportings/${id}/withdraw`)).status).toBe(403)
    expect((await as(ofUnit).post(`/reportings/${id}/refuse`, {})).status).toBe(400)
    const own = await report(ofBranch)
    expect((await as(ofBranch).post(`/reportings/${own}/confirm`)).status).toBe(403)
  })

  it('makes a party member of both with the second confirmation, in the running session, and tells', async () => {
    const person = await makePerson(community)
    const id = await report(person)
    expect((await as(ofUnit).get('/notices?limit=1')).body.items[0].title).toBe('双报到')
    const first = await as(ofUnit).post(`/reportings/${id}/confirm`)
    expect(first.body).toMatchObject({
      status: 'reported',
      neighbourhoodConfirmedAt: null,
      availableActions: ['refuse'],
    })
    expect(first.body.unitConfirmedAt).not.toBeNull()
    expect(await posts(person)).toBe(0)
    expect((await as(ofUnit).post(`/reportings/${id}/confirm`)).status).toBe(409)
    expect((await as(person).get('/me')).body.mayServe).toBe(false)
    const second = await as(ofBranch).post(`/reportings/${id}/confirm`)
    expect(second.body).toMatchObject({ status: 'confirmed', availableActions: [] })
    expect((await as(person).get('/me')).body.mayServe).toBe(true)
    expect(await posts(person)).toBe(2)
    expect((await as(person).get('/notices')).body.items[0].kind).toBe('reporting-confirmed')
    expect((await as(person).post('/reportings', pair())).body.error.details).toEqual({ status: 'confirmed' })
    expect((await as(ofBranch).post(`/reportings/${id}/refuse`, { reason: '晚了' })).status).toBe(409)
  })

  it('grants once when both confirm at the same moment, however often', async () => {
    for (let n = 0; n < 5; n++) {
      const person = await makePerson(community)
      const id = await report(person)
      const answers = await Promise.all(
        Array.from({ length: 8 }, (_, one) => as(one % 2 ? ofUnit : ofBranch).post(`/reportings/${id}/confirm`)),
      )
      expect(answers.filter((one) => one.status === 200)).toHaveLength(2)
      const kept = await Reportings.findById(id).lean()
      expect([kept?.status, kept?.steps.map((step) => step.action)]).toEqual([
        'confirmed',
        ['report', 'confirm', 'confirm'],
      ])
      expect(await posts(person)).toBe(2)
    }
  })

  it('is confirmed by the community for a branch without anybody, one branch at a time', async () => {
    const person = await makePerson(community)
    const id = await report(person)
    expect((await as(above).post(`/reportings/${id}/confirm`)).body).toMatchObject({ neighbourhoodConfirmedAt: null })
    expect((await as(above).post(`/reportings/${id}/confirm`)).body.status).toBe('confirmed')
  })

  it('replays a confirmation under its key', async () => {
    const id = await report(await makePerson(community))
    const key = randomUUID()
    await as(ofUnit).post(`/reportings/${id}/confirm`, {}, { key })
    const again = await as(ofUnit).post(`/reportings/${id}/confirm`, {}, { key })
    expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([200, 'true'])
  })

  it('ends with a refusal or a withdrawal, and is made anew', async () => {
    const person = await makePerson(community)
    const refused = await report(person)
    await as(ofUnit).post(`/reportings/${refused}/confirm`)
    await as(ofBranch).post(`/reportings/${refused}/refuse`, { reason: '不认识' })
    expect((await as(person).get('/reportings?scope=mine')).body.items[0]).toMatchObject({
      status: 'refused',
      reason: '不认识',
      isMe: true,
      availableActions: [],
    })
    const withdrawn = await report(person)
    expect((await as(person).post(`/reportings/${withdrawn}/withdraw`)).body.status).toBe('withdrawn')
    expect((await as(ofUnit).post(`/reportings/${withdrawn}/confirm`)).status).toBe(409)
    expect(await posts(person)).toBe(0)
    await report(person)
    expect((await as(person).get('/reportings?scope=mine&limit=1')).body.nextCursor).not.toBeNull()
  })

  it('waits at the desk of the branch that has yet to confirm, and there only', async () => {
    const own = await makeCommunity()
    const unit = new Types.ObjectId()
    await Organisations.create([
      {
        _id: unit,
        communityId: own.id,
        kind: 'unit-branch',
        code: 'U2',
        name: '单位',
        parentId: own.id,
        path: [own.id, unit],
      },
    ])
    forgetTrees()
    const [one, two] = [await makeSecretary(own, unit), await makeSecretary(own)]
    const body = { unitId: unit.toHexString(), neighbourhoodId: own.branch1.toHexString() }
    const { id } = (await as(await makePerson(own)).post('/reportings', body)).body
    const waiting = async (person: TestPerson) =>
      (await as(person).get('/reportings?scope=desk')).body.items.map((item: { id: string }) => item.id)
    expect([await waiting(one), await waiting(two)]).toEqual([[id], [id]])
    await as(one).post(`/reportings/${id}/confirm`)
    expect([await waiting(one), await waiting(two)]).toEqual([[], [id]])
  })
})
