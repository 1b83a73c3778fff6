import { makeCommunity, makePerson, makeSecretary } from '../../support/builders'
import { stageOrganisations } from '../../support/organisations'

describe('seeing organisations', () => {
  const stage = stageOrganisations('list-organisations')
  const { as } = stage

  it('is for those who manage some; residents, members and staff of elsewhere are refused', async () => {
    const elsewhere = await makeCommunity()
    const member = await makePerson(stage.community, [{ role: 'party-member', at: stage.community.branch1 }])
    for (const person of [stage.resident, member]) {
      expect((await as(person).get('/organisations')).status).toBe(403)
      expect((await as(person).get(`/organisations/${stage.community.branch1}`)).status).toBe(404)
    }
    const stranger = await makeSecretary(elsewhere, elsewhere.id)
    expect((await as(stranger).get(`/organisations/${stage.community.branch1}`)).status).toBe(404)
    expect((await as(stage.secretary).get(`/organisations/${'0'.repeat(24)}`)).status).toBe(404)
    expect((await as(stage.secretary).get('/organisations?closed=2')).status).toBe(400)
  })

  it('goes from the street down, and says what this reader may do where', async () => {
    const { items } = (await as(stage.secretary).get('/organisations')).body
    const actions = new Map(
      items.map((one: { id: string; availableActions: string[] }) => [one.id, one.availableActions]),
    )
    expect(items.map((one: { kind: string }) => one.kind).slice(0, 4)).toEqual([
      'street',
      'community',
      'branch',
      'branch',
    ])
    expect(actions.get(String(stage.community.street))).toEqual([])
    expect(actions.get(stage.community.id.toHexString())).toEqual([])
    expect(actions.get(stage.community.branch1.toHexString())).toEqual(['add', 'grant'])
    expect(actions.get(stage.community.branch2.toHexString())).toEqual([])
    expect(actions.get(stage.community.grid1.toHexString())).toEqual(['edit', 'close', 'add', 'grant'])
  })

  it('tells the posts, the vacancies and the open orders, of every community below a street', async () => {
    await as(stage.resident).post('/orders', { serviceCode: 'home-repair', description: '灯', address: '试验小区3栋' })
    for (const person of [stage.admin, stage.officer]) {
      const { items } = (await as(person).get('/organisations')).body
      const branch = items.find((one: { id: string }) => one.id === stage.community.branch1.toHexString())
      expect(branch).toMatchObject({ vacancies: [], openOrders: 1, isClosed: false })
      expect(branch.posts.map((post: { label: string }) => post.label)).toContain('支部书记')
      expect(items.find((one: { id: string }) => one.id === stage.community.grid1.toHexString()).vacancies).toEqual([
        'grid-worker',
        'group-leader',
      ])
      expect(JSON.stringify(items)).not.toContain(stage.resident.id)
    }
  })
})
