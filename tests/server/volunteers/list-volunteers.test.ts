import { makeCommunity, makePerson, makeSecretary } from '../../support/builders'
import { stageVolunteers } from '../../support/volunteers'
import { withoutIds } from '../../support/without-ids'

describe('the list of registrations', () => {
  const { apply, as } = stageVolunteers('list-volunteers')

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
})
