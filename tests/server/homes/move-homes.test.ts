import { inTransaction } from '../../../server/db/with-transaction'
import { Homes } from '../../../server/modules/homes/home.model'
import { moveHomes } from '../../../server/modules/homes/move-homes'
import { People } from '../../../server/modules/people/person.model'
import { stageHomes } from '../../support/homes'

describe('homes that become another’s', () => {
  const stage = stageHomes('move-homes')
  const { as, join, newcomer, residences } = stage

  it('hands over, merges what both have, and leaves one main home', async () => {
    const [imported, person] = [await newcomer(), await newcomer()]
    const shared = await join(imported)
    const second = await join(imported, { room: '9' })
    await as(stage.worker).post(`/homes/${shared}/verify`)
    const own = await join(person)
    await inTransaction(null, (tx) => moveHomes(imported.objectId, person.objectId, tx))
    const { items } = (await as(person).get('/homes')).body
    expect(items).toMatchObject([
      { id: own, status: 'verified', isMain: true },
      { id: second, status: 'applied', isMain: false },
    ])
    expect((await Homes.findById(shared).lean())?.status).toBe('left')
    expect(await residences(imported)).toEqual([])
    expect(await residences(person)).toHaveLength(1)
    expect((await People.findById(imported.id).lean())?.address).toBeNull()
  })
})
