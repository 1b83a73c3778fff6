import { randomUUID } from 'node:crypto'
import { Registrations } from '../../../server/modules/volunteers/registration.model'
import { APPLY, stageVolunteers } from '../../support/volunteers'

describe('applying as a volunteer', () => {
  const stage = stageVolunteers('apply-volunteer')
  const { apply, as, newcomer } = stage

  it.each([
    ['a name of nothing', { name: ' ' }],
    ['a number that is no phone', { phone: '12345' }],
    ['a skill we do not know', { skills: ['flying'] }],
    ['a time we do not know', { availability: ['sunday-night'] }],
    ['too small a circle', { radiusMetres: 10 }],
    ['an operator', { address: { $gt: '' } }],
    ['a status of one’s own', { status: 'approved' }],
  ])('refuses %s', async (_name, more) => {
    const answer = await as(await newcomer()).post('/volunteers', { ...APPLY, ...more })
    expect(answer.status).toBe(400)
    expect(answer.body.error.details.issues[0].path.split('.')[0]).toBe(Object.keys(more)[0])
  })

  it('refuses a second one while the first waits, and after it was approved', async () => {
    const person = await newcomer()
    const id = await apply(person)
    expect((await as(person).post('/volunteers', APPLY)).body.error).toMatchObject({
      code: 'status-changed',
      details: { status: 'applied' },
    })
    await as(stage.secretary).post(`/volunteers/${id}/approve`)
    expect((await as(person).post('/volunteers', APPLY)).body.error.details.status).toBe('approved')
  })

  it('makes one registration of many sent at once', async () => {
    const person = await newcomer()
    const answers = await Promise.all(Array.from({ length: 10 }, () => as(person).post('/volunteers', APPLY)))
    expect(answers.filter((one) => one.status === 201)).toHaveLength(1)
    expect(answers.filter((one) => one.status === 409)).toHaveLength(9)
    expect(await Registrations.countDocuments({ personId: person.objectId })).toBe(1)
  })

  it('answers the same key with the same registration', async () => {
    const person = await newcomer()
    const key = randomUUID()
    const first = await as(person).post('/volunteers', APPLY, { key })
    const again = await as(person).post('/volunteers', APPLY, { key })
    expect(again.status).toBe(201)
    expect(again.body.id).toBe(first.body.id)
    expect(again.headers.get('idempotency-replayed')).toBe('true')
    expect((await as(person).post('/volunteers', { ...APPLY, name: '别人' }, { key })).status).toBe(422)
  })

  it('goes to the branch of the address, or to the stage.community where no building is named', async () => {
    const mine = (await as(await newcomer()).post('/volunteers', APPLY)).body
    expect(mine).toMatchObject({
      status: 'applied',
      number: null,
      isMe: true,
      phone: APPLY.phone,
      address: APPLY.address,
    })
    expect(mine.branch.id).toBe(stage.community.branch1.toHexString())
    const other = (await as(await newcomer()).post('/volunteers', { ...APPLY, address: '河边' })).body
    expect(other.branch.id).toBe(stage.community.id.toHexString())
  })
})
