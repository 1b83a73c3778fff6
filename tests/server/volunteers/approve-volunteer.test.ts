import { People } from '../../../server/modules/people/person.model'
import { PLACE } from '../../support/builders'
import { APPLY, stageVolunteers } from '../../support/volunteers'

describe('an approved volunteer', () => {
  const stage = stageVolunteers('approve-volunteer')
  const { apply, as, newcomer } = stage

  it('gives a number, the post, the telephone and the skills, in the running session', async () => {
    const person = await newcomer()
    const member = as(person)
    expect((await member.get('/me')).body).toMatchObject({ mayServe: false, volunteer: null })
    const id = await apply(person)
    expect((await member.get('/me')).body.volunteer).toMatchObject({ id, status: 'applied', number: null })
    const { body } = await as(stage.secretary).post(`/volunteers/${id}/approve`)
    expect(body).toMatchObject({ status: 'approved', availableActions: [], isMe: false })
    const me = (await member.get('/me')).body
    expect(me).toMatchObject({
      mayServe: true,
      phone: APPLY.phone,
      volunteer: { status: 'approved', number: body.number },
    })
    expect(me.posts).toContainEqual(
      expect.objectContaining({
        role: 'volunteer',
        label: '志愿者',
        organisation: { id: stage.community.branch1.toHexString(), name: '试验一支部' },
      }),
    )
    expect((await People.findById(person.id).lean())?.skills).toEqual(APPLY.skills)
  })

  it('lets the volunteer see and take an order', async () => {
    const person = await newcomer()
    const id = await apply(person)
    const order = (await as(await newcomer()).post('/orders', PLACE)).body.id
    await as(stage.secretary).post(`/orders/${order}/dispatch`, { mode: 'open', places: 1 })
    expect((await as(person).get('/orders?scope=pool')).body.items).toEqual([])
    expect((await as(person).post(`/orders/${order}/accept`, {})).status).toBe(404)
    await as(stage.secretary).post(`/volunteers/${id}/approve`)
    const pool = (await as(person).get('/orders?scope=pool')).body.items
    expect(pool.map((one: { id: string }) => one.id)).toContain(order)
    expect((await as(person).post(`/orders/${order}/accept`, {})).body.status).toBe('accepted')
  })

  it('numbers everybody differently, also those approved at once', async () => {
    const ids = await Promise.all(Array.from({ length: 8 }, async () => apply(await newcomer())))
    const answers = await Promise.all(ids.map((id) => as(stage.secretary).post(`/volunteers/${id}/approve`)))
    expect(answers.map((one) => one.status)).toEqual(Array(8).fill(200))
    expect(new Set(answers.map((one) => one.body.number)).size).toBe(8)
  })

  it('tells the reviewers that somebody applied, and the applicant what came of it', async () => {
    const person = await newcomer()
    const id = await apply(person)
    const [told] = (await as(stage.secretary).get('/notices?limit=1')).body.items
    expect(told).toMatchObject({ title: '志愿者报名', orderId: null, isRead: false })
    await as(stage.secretary).post(`/volunteers/${id}/approve`)
    const { items, unread } = (await as(person).get('/notices')).body
    expect(unread).toBe(1)
    expect(items[0].words).toMatch(/V\d{7}/)
  })
})
