import { Organisations } from '../../../server/modules/organisations/organisation.model'
import { forgetTrees } from '../../../server/modules/organisations/organisation-tree'
import type { RunningServer } from '../../../server/start'
import {
  makeCommunity,
  makeOrder,
  makePerson,
  makeSecretary,
  makeStreet,
  speak,
  type TestCommunity,
  type TestPerson,
} from '../../support/builders'
import { ask, startTestServer } from '../../support/server'

const square = (lng: number, lat: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [lng, lat],
      [lng + 0.002, lat],
      [lng + 0.002, lat + 0.002],
      [lng, lat + 0.002],
      [lng, lat],
    ],
  ],
})

describe('several communities', () => {
  let server: RunningServer
  let here: TestCommunity
  let there: TestCommunity
  let person: TestPerson

  beforeAll(async () => {
    server = await startTestServer('communities')
    const street = await makeStreet()
    here = await makeCommunity([{}], street)
    there = await makeCommunity([{}], street)
    await Organisations.updateOne({ _id: here.grid1 }, { $set: { area: square(113.2, 23.1) } })
    await Organisations.updateOne({ _id: there.grid1 }, { $set: { area: square(113.3, 23.1) } })
    await Organisations.updateOne({ _id: there.id }, { $set: { code: 'THERE', name: '那边社区' } })
    forgetTrees()
    person = await makePerson(here)
  })
  afterAll(() => server.stop())

  const as = (one: { token: string }) => speak(server.url, one)
  const ids = (items: { id: string }[]) => items.map((one) => one.id)

  it('are found by code, by words and by place, without a session', async () => {
    const list = async (query: string) => (await ask(server.url, 'GET', `/communities${query}`)).body.items
    expect(ids(await list('?code=there'))).toEqual([there.id.toHexString()])
    expect(ids(await list(`?words=${encodeURIComponent('那边')}`))).toEqual([there.id.toHexString()])
    expect(await list('?words=.*')).toEqual([])
    const near = await list('?lng=113.301&lat=23.101')
    expect(ids(near)).toEqual([there.id.toHexString(), here.id.toHexString()])
    expect(near[0]).toMatchObject({ street: '试验街道', distance: 0 })
    expect(near[1].distance).toBeGreaterThan(9000)
    expect((await ask(server.url, 'GET', '/communities?lng=999')).status).toBe(400)
  })

  it('tell their buildings by grid, and where a building or a place belongs', async () => {
    const { buildings } = (await as(person).get(`/communities/${here.id}/places`)).body
    expect(buildings).toHaveLength(8)
    expect(buildings[0]).toMatchObject({ name: '1栋', grid: '第一网格' })
    expect(buildings[0].location.lng).toBeCloseTo(113.201)
    expect(buildings.at(-1)).toMatchObject({ name: '8栋', location: null })
    const grid = async (query: string) => (await as(person).get(`/communities/${here.id}/grid?${query}`)).body
    expect(await grid(`building=${encodeURIComponent('6栋')}`)).toMatchObject({ branch: { name: '试验二支部' } })
    expect(await grid('lng=113.201&lat=23.101')).toMatchObject({ grid: { name: '第一网格' } })
    expect(await grid('lng=113.5&lat=23.101')).toEqual({ grid: null, branch: null })
    expect((await as(person).get(`/communities/${'0'.repeat(24)}/places`)).status).toBe(404)
    expect((await as(person).get(`/communities/${here.branch1}/places`)).status).toBe(404)
  })

  it('show a member the orders of each, and a street’s desk those of all below it', async () => {
    const cast = async (community: TestCommunity) => ({
      resident: await makePerson(community),
      secretary: await makeSecretary(community),
      member: await makePerson(community, [{ role: 'party-member', at: community.branch1 }]),
    })
    const [a, b] = [await cast(here), await cast(there)]
    const [first, second] = [await makeOrder(server.url, a, 'dispatched'), await makeOrder(server.url, b, 'dispatched')]
    const both = await makePerson(here, [{ role: 'party-member', at: here.branch1 }])
    expect(ids((await as(both).get('/orders?scope=pool')).body.items)).toEqual([first])
    const admin = await makeSecretary(there, there.id)
    await as(admin).post('/memberships', {
      personId: both.id,
      organisationId: there.branch1.toHexString(),
      role: 'party-member',
    })
    expect(ids((await as(both).get('/orders?scope=pool')).body.items).sort()).toEqual([first, second].sort())
    await as(both).post(`/orders/${second}/accept`, {})
    expect(ids((await as(both).get('/orders?scope=tasks')).body.items)).toEqual([second])
    const office = await makePerson(here, [{ role: 'street-office', at: here.street ?? undefined }], {
      communityId: null,
    })
    const queue = (await as(office).get('/orders?scope=queue')).body.items
    expect(ids(queue).sort()).toEqual([first, second].sort())
    expect((await as(office).get('/orders/counts')).body).toMatchObject({ dispatched: 1, accepted: 1 })
    expect(ids((await as(a.secretary).get('/orders?scope=queue')).body.items)).toEqual([first])
  })
})
