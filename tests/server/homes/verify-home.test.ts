import { Homes } from '../../../server/modules/homes/home.model'
import { Memberships } from '../../../server/modules/organisations/membership.model'
import { Sessions } from '../../../server/modules/session/session.model'
import { makeCommunity, makeMember, makePerson, makeSecretary } from '../../support/builders'
import { stageHomes } from '../../support/homes'

describe('verifying a home', () => {
  const stage = stageHomes('verify-home')
  const { as, join, newcomer } = stage

  it('is hidden from strangers, members and the workers and staff of elsewhere', async () => {
    const id = await join(await newcomer())
    const strangers = [
      await newcomer(),
      await makeMember(stage.community),
      await makePerson(stage.community, [{ role: 'grid-worker', at: stage.community.grid2 }]),
      await makeSecretary(stage.community, stage.community.branch2),
      await makeSecretary(stage.other, stage.other.id),
    ]
    for (const person of strangers) {
      for (const [action, body] of [['verify'], ['refuse', { reason: '不行' }], ['leave'], ['make-main']] as const)
        expect([action, (await as(person).post(`/homes/${id}/${action}`, body)).status]).toEqual([action, 404])
      const { items } = (await as(person).get('/homes/waiting')).body
      expect(items.map((one: { id: string }) => one.id)).not.toContain(id)
    }
    expect((await as(stage.worker).post('/homes/abc/verify')).status).toBe(400)
  })

  it('is forbidden to the resident, also one who is the stage.worker or the secretary', async () => {
    for (const person of [
      await makePerson(stage.community, [{ role: 'grid-worker', at: stage.community.grid1 }]),
      await makeSecretary(stage.community, stage.community.id),
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
    expect((await as(stage.worker).post(`/homes/${second}/make-main`)).status).toBe(403)
  })

  it('ends with the post of the worker', async () => {
    const id = await join(await newcomer())
    const former = await makePerson(stage.community, [{ role: 'grid-worker', at: stage.community.grid1 }])
    const post = (await as(former).get('/me')).body.posts[0]
    const expired = { since: new Date(0), until: new Date(Date.now() - 1000) }
    await Memberships.updateOne({ _id: post.id }, { $set: expired })
    // Only the clock ends it: the session still carries the post.
    await Sessions.updateMany({ personId: former.objectId }, { $set: { 'posts.0.until': expired.until } })
    expect((await as(former).post(`/homes/${id}/verify`)).status).toBe(404)
    expect((await as(former).get('/homes/waiting')).body.items).toEqual([])
  })

  it('happens once of twenty at once, and says where it stands', async () => {
    const person = await newcomer()
    const id = await join(person)
    const secretary = await makeSecretary(stage.community)
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => as(n % 2 ? stage.worker : secretary).post(`/homes/${id}/verify`)),
    )
    expect(answers.map((one) => one.status).sort()).toEqual([200, ...Array(19).fill(409)])
    const late = await as(stage.worker).post(`/homes/${id}/refuse`, { reason: '不行' })
    expect(late.body.error).toMatchObject({ code: 'status-changed', details: { status: 'verified' } })
    const kept = await Homes.findById(id).lean()
    expect(kept?.steps.map((step) => step.action)).toEqual(['join', 'verify'])
    const notices = (await as(person).get('/notices')).body.items
    expect(notices.map((one: { title: string }) => one.title)).toEqual(['住址已核实'])
  })

  it('shows the verifier name, masked phone and door, and records the post', async () => {
    const person = await newcomer()
    const id = await join(person)
    const { body } = await as(stage.worker).post(`/homes/${id}/verify`)
    expect(body).toMatchObject({ status: 'verified', room: '402', location: null, availableActions: ['leave'] })
    expect(body.person).toMatchObject({ name: person.name, phone: expect.stringMatching(/^138\*{4}\d{4}$/) })
    const step = (await Homes.findById(id).lean())?.steps.at(-1)
    expect(step).toMatchObject({ role: 'grid-worker', from: 'applied', to: 'verified', reason: null })
    expect(step?.organisationId).toEqual(stage.community.grid1)
  })

  it('refuses with a reason, which the resident reads; the stage.worker may verify after all', async () => {
    const person = await newcomer()
    const id = await join(person)
    expect((await as(stage.worker).post(`/homes/${id}/refuse`, { reason: ' ' })).status).toBe(400)
    await as(stage.worker).post(`/homes/${id}/refuse`, { reason: '402 住的是别人' })
    const [mine] = (await as(person).get('/homes')).body.items
    expect(mine).toMatchObject({ status: 'refused', reason: '402 住的是别人', availableActions: ['leave'] })
    expect((await as(person).get('/notices')).body.items[0]).toMatchObject({ title: '住址没核实上' })
    expect((await as(stage.worker).post(`/homes/${id}/verify`)).body).toMatchObject({
      status: 'verified',
      reason: null,
    })
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
