import { randomUUID } from 'node:crypto'
import { Homes } from '../../../server/modules/homes/home.model'
import { Organisations } from '../../../server/modules/organisations/organisation.model'
import { makeCommunity, makePerson, makeSecretary, PLACE } from '../../support/builders'
import { stageHomes } from '../../support/homes'

describe('joining a home', () => {
  const stage = stageHomes('join-home')
  const { as, home, join, newcomer, residences } = stage

  it.each([
    ['no building', { building: ' ' }],
    ['a room of eleven signs', { room: '12345678901' }],
    ['a unit in words', { unit: '二单元' }],
    ['a kind we do not know', { kind: 'castle' }],
    ['a stage.community that is none', { communityId: '0'.repeat(24) }],
    ['a status of one’s own', { status: 'verified' }],
    ['a place off the map', { location: { lng: 200, lat: 0 } }],
  ])('refuses %s', async (_name, more) => {
    const answer = await as(await newcomer()).post('/homes', home(more))
    expect(answer.status).toBe(400)
    expect(answer.body.error.details.issues[0].path.split('.')[0]).toBe(Object.keys(more)[0])
  })

  it('refuses who has not agreed to the privacy text, and a closed community', async () => {
    const silent = await makePerson(stage.community, [], { consent: null })
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

  it('makes a resident at once: address, stage.community, grid and post, in the running session', async () => {
    const person = await newcomer()
    const { body } = await as(person).post('/homes', home())
    expect(body).toMatchObject({
      status: 'applied',
      community: { id: stage.community.id.toHexString(), name: '试验社区' },
      address: '3栋2单元402',
      room: '402',
      grid: { id: stage.community.grid1.toHexString(), name: '第一网格' },
      isMain: true,
      person: null,
      availableActions: ['leave'],
    })
    const me = (await as(person).get('/me')).body
    expect(me).toMatchObject({ address: '3栋2单元402', community: { id: stage.community.id.toHexString() } })
    expect(me.posts.map((post: { role: string }) => post.role)).toEqual(['resident'])
    expect(me.gridWorker.grid).toBe('第一网格')
    expect((await as(person).post('/orders', PLACE)).status).toBe(201)
  })

  it('tells the stage.worker of the grid; a home of no grid, whoever manages above', async () => {
    const above = await makeSecretary(stage.community, stage.community.id)
    await join(await newcomer())
    expect((await as(stage.worker).get('/notices?limit=1')).body.items[0]).toMatchObject({ title: '住户等核实' })
    const titles = (await as(above).get('/notices')).body.items.map((one: { title: string }) => one.title)
    expect(titles).not.toContain('住户等核实')
    const id = await join(await newcomer(), { building: '河边小屋' })
    expect((await as(above).get('/notices')).body.items).toContainEqual(
      expect.objectContaining({ title: '住户等核实' }),
    )
    expect((await as(above).get(`/homes/waiting?limit=1`)).body.items[0]).toMatchObject({ id, grid: null })
  })

  it('orders for the home it names: of its stage.community and branch, in one list with the others', async () => {
    const person = await newcomer()
    await join(person)
    const there = await join(person, { communityId: stage.other.id.toHexString(), kind: 'parents' })
    const stranger = await newcomer()
    const body = { ...PLACE, homeId: there }
    expect((await as(stranger).post('/orders', body)).body.error.details.issues[0].path).toBe('homeId')
    const order = (await as(person).post('/orders', body)).body
    expect(order.custodian.id).toBe(stage.other.branch1.toHexString())
    const here = (await as(person).post('/orders', PLACE)).body
    const mine = (await as(person).get('/orders?scope=mine')).body.items
    expect(mine.map((one: { id: string }) => one.id)).toEqual([here.id, order.id])
    await as(person).post(`/homes/${there}/leave`)
    expect((await as(person).post('/orders', body)).status).toBe(400)
  })
})
