import { makeMember, PLACE } from '../../support/builders'
import { stageHomes } from '../../support/homes'

describe('leaving a home', () => {
  const stage = stageHomes('leave-home')
  const { as, join, newcomer, residences } = stage

  it('ends the residence with the last home; open orders go on, the door is no longer shown', async () => {
    const person = await newcomer()
    const id = await join(person)
    const order = (await as(person).post('/orders', PLACE)).body.id
    const { body } = await as(stage.worker).post(`/homes/${id}/leave`)
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

  it('leaves stage.other posts and their community', async () => {
    const member = await makeMember(stage.community, { communityId: null })
    const id = await join(member, { communityId: stage.other.id.toHexString() })
    await as(member).post(`/homes/${id}/leave`)
    const me = (await as(member).get('/me')).body
    expect(me.community.id).toBe(stage.community.id.toHexString())
    expect(me.posts.map((post: { role: string }) => post.role)).toEqual(['party-member'])
  })

  it('lives in two communities: the main one leads, and each is left by itself', async () => {
    const person = await newcomer()
    const here = await join(person)
    const there = await join(person, { communityId: stage.other.id.toHexString(), building: '7栋', kind: 'parents' })
    expect(await residences(person)).toHaveLength(2)
    expect((await as(person).get('/me')).body.community.id).toBe(stage.community.id.toHexString())
    await as(person).post(`/homes/${there}/make-main`)
    expect((await as(person).get('/me')).body).toMatchObject({
      address: '7栋2单元402',
      community: { id: stage.other.id.toHexString() },
    })
    const left = await as(person).post(`/homes/${there}/leave`)
    expect(left.body).toMatchObject({ status: 'left', isMain: false, availableActions: [] })
    expect((await as(person).get('/me')).body).toMatchObject({
      address: '3栋2单元402',
      community: { id: stage.community.id.toHexString() },
    })
    expect((await residences(person)).map((one) => one.communityId)).toEqual([stage.community.id])
    expect((await as(person).get('/homes')).body.items.map((one: { id: string }) => one.id)).toEqual([here])
  })

  it('prefers a verified home for the next main one', async () => {
    const person = await newcomer()
    const first = await join(person)
    await join(person, { room: '1' })
    const verified = await join(person, { room: '2' })
    await as(stage.worker).post(`/homes/${verified}/verify`)
    await as(person).post(`/homes/${first}/leave`)
    expect((await as(person).get('/homes')).body.items[0]).toMatchObject({ id: verified, isMain: true })
  })
})
