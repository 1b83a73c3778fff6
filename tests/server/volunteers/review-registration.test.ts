import { randomUUID } from 'node:crypto'
import { Memberships } from '../../../server/modules/organisations/membership.model'
import { Registrations } from '../../../server/modules/volunteers/registration.model'
import { makeCommunity, makeMember, makeSecretary } from '../../support/builders'
import { stageVolunteers } from '../../support/volunteers'

describe('reviewing a registration', () => {
  const stage = stageVolunteers('review-registration')
  const { apply, as, newcomer } = stage

  it('is hidden from strangers, from members and from the staff of another branch or community', async () => {
    const id = await apply(await newcomer())
    const elsewhere = await makeCommunity()
    const strangers = [
      await newcomer(),
      await makeMember(stage.community),
      await makeSecretary(stage.community, stage.community.branch2),
      await makeSecretary(elsewhere, elsewhere.id),
    ]
    for (const person of strangers) {
      expect((await as(person).post(`/volunteers/${id}/approve`)).status).toBe(404)
      expect((await as(person).post(`/volunteers/${id}/refuse`, { reason: '不行' })).status).toBe(404)
      expect((await as(person).get('/volunteers')).body.items).toEqual([])
    }
    expect((await as(stage.secretary).post(`/volunteers/${'0'.repeat(24)}/approve`)).status).toBe(404)
    expect((await as(stage.secretary).post('/volunteers/abc/approve')).status).toBe(400)
  })

  it('is forbidden to the applicant, also to one who is the secretary', async () => {
    const own = await makeSecretary(stage.community)
    const id = await apply(own)
    for (const person of [own]) {
      expect((await as(person).post(`/volunteers/${id}/approve`)).status).toBe(403)
      expect((await as(person).post(`/volunteers/${id}/refuse`, { reason: '不行' })).status).toBe(403)
    }
    expect((await as(stage.above).post(`/volunteers/${id}/approve`)).status).toBe(200)
  })

  it('asks why when it refuses', async () => {
    const id = await apply(await newcomer())
    for (const body of [{}, { reason: '' }, { reason: '  ' }, { reason: '长'.repeat(501) }])
      expect((await as(stage.secretary).post(`/volunteers/${id}/refuse`, body)).status).toBe(400)
    expect((await as(stage.secretary).post(`/volunteers/${id}/approve`, { number: 'V2600001' })).status).toBe(400)
  })

  it('happens once: 403 before 409, and the present status with it', async () => {
    const person = await newcomer()
    const id = await apply(person)
    expect((await as(stage.secretary).post(`/volunteers/${id}/approve`)).status).toBe(200)
    const again = await as(stage.secretary).post(`/volunteers/${id}/refuse`, { reason: '不行' })
    expect(again.status).toBe(409)
    expect(again.body.error.details).toEqual({ status: 'approved' })
    expect((await as(person).post(`/volunteers/${id}/approve`)).status).toBe(403)
  })

  it('has one effect when many approve and refuse at once', async () => {
    const person = await newcomer()
    const id = await apply(person)
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        as(n % 2 ? stage.secretary : stage.above).post(
          `/volunteers/${id}/${n % 4 < 2 ? 'approve' : 'refuse'}`,
          n % 4 < 2 ? {} : { reason: '不行' },
        ),
      ),
    )
    expect(answers.filter((one) => one.status === 200)).toHaveLength(1)
    expect(answers.filter((one) => one.status === 409)).toHaveLength(19)
    const kept = await Registrations.findById(id).lean()
    expect(kept?.steps.map((step) => step.action)).toEqual([
      'apply',
      kept?.status === 'approved' ? 'approve' : 'refuse',
    ])
    const posts = await Memberships.countDocuments({ personId: person.objectId, role: 'volunteer' })
    expect(posts).toBe(kept?.status === 'approved' ? 1 : 0)
  })

  it('replays an approval under its key, and spends one number on it', async () => {
    const id = await apply(await newcomer())
    const key = randomUUID()
    const twins = await Promise.all(
      [1, 2, 3].map(() => as(stage.secretary).post(`/volunteers/${id}/approve`, {}, { key })),
    )
    for (const one of twins) expect([200, 409]).toContain(one.status)
    const replay = await as(stage.secretary).post(`/volunteers/${id}/approve`, {}, { key })
    expect(replay.status).toBe(200)
    expect(replay.headers.get('idempotency-replayed')).toBe('true')
    expect(replay.body.number).toMatch(/^V\d{7}$/)
  })
})
