import { Registrations } from '../../../server/modules/volunteers/registration.model'
import { makeSecretary } from '../../support/builders'
import { stageVolunteers } from '../../support/volunteers'

describe('a refused volunteer', () => {
  const stage = stageVolunteers('refuse-volunteer')
  const { apply, as, newcomer } = stage

  it('tells the applicant why, and takes a better one under the same registration', async () => {
    const person = await newcomer()
    const id = await apply(person)
    const refused = await as(stage.secretary).post(`/volunteers/${id}/refuse`, { reason: '请写清楚地址' })
    expect(refused.body).toMatchObject({ status: 'refused', reason: '请写清楚地址', number: null })
    expect((await as(person).get('/me')).body.volunteer).toMatchObject({ status: 'refused', reason: '请写清楚地址' })
    const [own] = (await as(person).get('/volunteers')).body.items
    expect(own).toMatchObject({ id, isMe: true, availableActions: ['apply'] })
    expect((await as(person).get('/orders?scope=pool')).body.items).toEqual([])

    expect(await apply(person, { address: '试验小区7栋' })).toBe(id)
    const [again] = (await as(person).get('/volunteers')).body.items
    expect(again).toMatchObject({ status: 'applied', reason: null, reviewedAt: null })
    // The new address lies with another branch, so this one's stage.secretary no longer sees it.
    expect((await as(stage.secretary).post(`/volunteers/${id}/approve`)).status).toBe(404)
    const other = await makeSecretary(stage.community, stage.community.branch2)
    expect((await as(other).post(`/volunteers/${id}/approve`)).status).toBe(200)
    expect((await Registrations.findById(id).lean())?.steps.map((step) => step.action)).toEqual([
      'apply',
      'refuse',
      'apply',
      'approve',
    ])
  })
})
