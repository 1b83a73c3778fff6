import type { Types } from 'mongoose'
import { makeCommunity, makePerson, makeSecretary, makeStreet, type TestPerson } from '../../support/builders'
import { stageVolunteers } from '../../support/volunteers'
import { withoutIds } from '../../support/without-ids'

describe('the list of registrations', () => {
  const { apply, as, newcomer } = stageVolunteers('list-volunteers')

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

  it('is that of the post acted in, whichever community it is in', async () => {
    const street = await makeStreet()
    const [here, there, beside] = [
      await makeCommunity([{}], street),
      await makeCommunity([{}], street),
      await makeCommunity(),
    ]
    const [first, second, other] = [
      await apply(await makePerson(here)),
      await apply(await makePerson(there)),
      await apply(await makePerson(beside)),
    ]
    const both = await makeSecretary(here)
    await as(await makeSecretary(there, there.id)).post('/memberships', {
      ...{ personId: both.id, organisationId: there.branch1.toHexString(), role: 'branch-secretary' },
    })
    const seen = async (person: TestPerson, query = '') =>
      (await as(person).get(`/volunteers${query}`)).body.items.map((one: { id: string }) => one.id)
    const act = async (at: Types.ObjectId | null) => {
      const { posts } = (await as(both).get('/me')).body
      const chosen = posts.find((post: { organisation: { id: string } }) => at?.equals(post.organisation.id))
      await as(both).post('/me/post', { membershipId: chosen?.id ?? null })
    }
    expect(await seen(both)).toEqual([second, first])
    expect(await seen(both, '?limit=1')).toEqual([second])
    await act(there.branch1)
    expect(await seen(both)).toEqual([second])
    await act(here.branch1)
    expect(await seen(both)).toEqual([first])
    expect((await as(both).post(`/volunteers/${second}/approve`)).status).toBe(404)
    await act(null)
    expect((await as(both).post(`/volunteers/${second}/approve`)).status).toBe(200)
    const office = await makePerson(here, [{ role: 'street-office', at: street }], { communityId: null })
    expect(await seen(office)).toEqual([second, first])
    expect(await seen(await makeSecretary(beside, beside.id))).toEqual([other])
  })

  it('is one’s own for everybody else, also after moving to another community', async () => {
    const elsewhere = await makeCommunity()
    const person = await newcomer()
    const id = await apply(person)
    await apply(await newcomer())
    const body = { communityId: elsewhere.id.toHexString(), kind: 'own', building: '3栋', room: '1' }
    await as(person).post('/homes', body)
    expect((await as(person).get('/volunteers')).body.items).toMatchObject([{ id, isMe: true }])
  })
})
