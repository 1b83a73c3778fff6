import { randomUUID } from 'node:crypto'
import { Types } from 'mongoose'
import { ServiceItems } from '../../../server/modules/services/service-item.model'
import { makeCommunity, makePerson, makeSecretary } from '../../support/builders'
import { SQUARE, stageOrganisations } from '../../support/organisations'

describe('making an organisation', () => {
  const stage = stageOrganisations('add-organisation')
  const { as, grid, make, newCode } = stage

  it.each([
    ['a kind that may not stand there', { kind: 'branch' }, 'kind'],
    ['a code of signs', { code: 'A B' }, 'code'],
    ['a building nobody can match', { buildings: ['三号'] }, 'buildings'],
    [
      'an area that crosses itself',
      {
        area: {
          type: 'Polygon',
          coordinates: [
            [
              [0, 0],
              [1, 1],
              [1, 0],
              [0, 1],
              [0, 0],
            ],
          ],
        },
      },
      'area',
    ],
    ['a name of nothing', { name: ' ' }, 'name'],
    ['a path of one’s own', { path: [] }, 'path'],
  ])('refuses %s', async (_name, more, path) => {
    const answer = await as(stage.secretary).post('/organisations', grid(more))
    expect(answer.status).toBe(400)
    expect(answer.body.error.details.issues[0].path.split('.')[0]).toBe(path)
  })

  it('refuses buildings anywhere but at a grid', async () => {
    const body = {
      kind: 'branch',
      parentId: stage.community.id.toHexString(),
      name: '支部',
      code: newCode(),
      buildings: ['3栋'],
    }
    expect((await as(stage.above).post('/organisations', body)).body.error.details.issues[0].path).toBe('buildings')
  })

  it('refuses a hole that MongoDB cannot index, as bad input', async () => {
    const outside = [
      [0, 0],
      [0.001, 0],
      [0.001, 0.001],
      [0, 0],
    ]
    const area = { type: 'Polygon', coordinates: [...SQUARE.coordinates, outside] }
    const answer = await as(stage.secretary).post('/organisations', grid({ area }))
    expect([answer.status, answer.body.error.details.issues[0].path]).toEqual([400, 'area'])
  })

  it('is hidden from those who do not see the one above, and forbidden from beside and below', async () => {
    expect((await as(stage.resident).post('/organisations', grid())).status).toBe(404)
    const other = await makeSecretary(stage.community, stage.community.branch2)
    expect((await as(other).post('/organisations', grid())).status).toBe(403)
    const body = { kind: 'branch', parentId: stage.community.id.toHexString(), name: '支部', code: newCode() }
    expect((await as(stage.secretary).post('/organisations', body)).status).toBe(403)
  })

  it('is made by those above, and found by its building at once', async () => {
    const made = await make(
      stage.secretary,
      grid({ buildings: ['40栋', '40栋'], area: SQUARE, deskHours: '工作日 9:00–17:00' }),
    )
    expect(made).toMatchObject({
      kind: 'grid',
      buildings: ['40栋'],
      deskHours: '工作日 9:00–17:00',
      path: [
        String(stage.community.street),
        stage.community.id.toHexString(),
        stage.community.branch1.toHexString(),
        made.id,
      ],
      availableActions: ['edit', 'close', 'add', 'grant'],
    })
    const order = { serviceCode: 'home-repair', description: '灯', address: '试验小区40栋' }
    expect((await as(stage.resident).post('/orders', order)).body.custodian.name).toBe('试验一支部')
  })

  it('takes a code once in a community, also of many sent at once, and again in another', async () => {
    const body = grid()
    const answers = await Promise.all(Array.from({ length: 8 }, () => as(stage.secretary).post('/organisations', body)))
    expect(answers.filter((one) => one.status === 201)).toHaveLength(1)
    for (const one of answers.filter((other) => other.status !== 201))
      expect(one.body.error.details.issues[0].path).toBe('code')
    const elsewhere = await makeCommunity()
    const there = await makeSecretary(elsewhere)
    await make(there, { ...body, parentId: elsewhere.branch1.toHexString() })
  })

  it('replays under its key', async () => {
    const key = randomUUID()
    const body = grid()
    const first = await as(stage.secretary).post('/organisations', body, { key })
    const again = await as(stage.secretary).post('/organisations', body, { key })
    expect([again.status, again.body.id]).toEqual([201, first.body.id])
  })

  it('starts a community with its services, and its maker belongs to it', async () => {
    const fresh = await makePerson(
      stage.community,
      [{ role: 'system-admin', at: stage.community.street as Types.ObjectId }],
      {
        communityId: null,
      },
    )
    expect((await as(fresh).get('/me')).body).toMatchObject({ community: null, posts: [{ label: '系统管理员' }] })
    const body = { kind: 'community', parentId: String(stage.community.street), name: '新社区', code: newCode() }
    const made = await make(fresh, body)
    expect((await as(fresh).get('/me')).body.community).toMatchObject({ id: made.id, name: '新社区' })
    expect(await ServiceItems.countDocuments({ communityId: new Types.ObjectId(made.id) })).toBeGreaterThan(5)
    expect((await as(fresh).get('/services')).body.items.length).toBeGreaterThan(5)
    const branch = await make(fresh, { kind: 'branch', parentId: made.id, name: '一支部', code: newCode() })
    expect(branch.path).toEqual([String(stage.community.street), made.id, branch.id])
    const again = await as(fresh).post('/organisations', { ...body, name: '又一个' })
    expect(again.body.error.details.issues[0].path).toBe('code')
  })
})
