import { Types } from 'mongoose'
import { API, type Route } from '#shared/contract/api.contract'
import type { RunningServer } from '../../../server/start'
import {
  makeCommunity,
  makeMember,
  makeOrder,
  makePerson,
  makeSecretary,
  PLACE,
  speak,
  type TestCommunity,
  type TestPerson,
} from '../../support/builders'
import { ask, startTestServer } from '../../support/server'

type Verdict =
  /** Opens without a session, or only for the reader's own things. */
  | 'anybody'
  /** A list that shows this reader nothing of the other community. */
  | 'nothing there'
  | 403
  | 404

interface Row {
  /** Of the community the thing belongs to, nobody to it. */
  neighbour: Verdict
  /** The community secretary of another community. */
  stranger: Verdict
  /** Valid, so that only the right to do it is asked. */
  body?: (things: Things) => object
  query?: string
}

interface Things {
  ids: Record<
    'orders' | 'volunteers' | 'organisations' | 'memberships' | 'homes' | 'people' | 'imports' | 'reportings',
    string
  >
  community: TestCommunity
  member: TestPerson
}

const sheet = (): FormData => {
  const form = new FormData()
  form.append('file', new Blob(['姓名,楼栋,房号\n周一,3栋,101\n']), '住户.csv')
  return form
}

const own: Row = { neighbour: 'anybody', stranger: 'anybody' }
const hidden = (body?: Row['body']): Row => ({ neighbour: 404, stranger: 404, body })
const reason = () => ({ reason: '试一试' })
const empty = () => ({})

/** Every door, and what it says to two people it is not for. A door without a row does not compile. */
const ACCESS: Record<Route, Row> = {
  'POST /session/wechat': own,
  'GET /session/demo': own,
  'POST /session/demo': own,
  'DELETE /session': own,
  'POST /sms-codes': own,
  'POST /session/phone': own,
  'POST /session/password': own,
  'POST /session/scan': own,
  'POST /session/scan/claim': own,
  'GET /session/scan/:code': own,
  'POST /session/scan/:code/confirm': own,
  'POST /session/scan/:code/refuse': own,
  'GET /me': own,
  'POST /me/post': own,
  'POST /me/consent': own,
  'POST /me/consent/withdraw': own,
  'POST /me/name': own,
  'POST /me/phone': own,
  'POST /me/phone/wechat': own,
  'GET /me/looks': { neighbour: 'nothing there', stranger: 'nothing there', query: 'limit=50' },
  'GET /me/sessions': own,
  'POST /me/sessions/revoke': own,
  'GET /me/credentials': own,
  'POST /me/password': own,
  'POST /me/totp': own,
  'POST /me/totp/confirm': own,
  'GET /services': own,
  'POST /files': own,
  'GET /points/account': own,
  'GET /points/entries': own,
  'GET /notices': own,
  'POST /notices/read': own,
  'GET /communities': own,
  'GET /communities/:id/places': own,
  'GET /communities/:id/grid': own,
  'GET /reportings/branches': own,
  'POST /reportings': own,
  'POST /orders': own,
  'POST /volunteers': own,
  'GET /homes': own,
  'POST /homes': own,
  'GET /orders': { neighbour: 'nothing there', stranger: 'nothing there', query: 'scope=queue' },
  'GET /orders/counts': own,
  'GET /orders/:id': hidden(),
  'GET /orders/:id/candidates': hidden(),
  'POST /orders/:id/dispatch': hidden(() => ({ mode: 'open', places: 1 })),
  'POST /orders/:id/recall': hidden(reason),
  'POST /orders/:id/accept': hidden(empty),
  'POST /orders/:id/decline': hidden(reason),
  'POST /orders/:id/withdraw': hidden(reason),
  'POST /orders/:id/complete': hidden(() => ({ note: '好了', photoIds: [] })),
  'POST /orders/:id/rework': hidden(reason),
  'POST /orders/:id/rate': hidden(() => ({ score: 5, solved: 'yes' })),
  'POST /orders/:id/close': hidden(() => ({ ground: 'follow-up' })),
  'POST /orders/:id/cancel': hidden(reason),
  'POST /orders/:id/reject': hidden(reason),
  'GET /volunteers': { neighbour: 'nothing there', stranger: 'nothing there', query: 'limit=50' },
  'POST /volunteers/:id/approve': hidden(empty),
  'POST /volunteers/:id/refuse': hidden(reason),
  'GET /organisations': { neighbour: 403, stranger: 'nothing there' },
  'GET /organisations/:id': hidden(),
  'POST /organisations': hidden(({ ids }) => ({
    kind: 'grid',
    parentId: ids.organisations,
    name: '别人的网格',
    code: 'X-1',
  })),
  'POST /organisations/:id/edit': hidden(() => ({ name: '改了名' })),
  'POST /organisations/:id/close': hidden(reason),
  'POST /organisations/:id/duties': hidden(({ member }) => ({
    personId: member.id,
    from: '2030-01-01T00:00:00Z',
    until: '2030-01-02T00:00:00Z',
  })),
  'POST /organisations/:id/duties/drop': hidden(() => ({ dutyId: new Types.ObjectId().toHexString() })),
  'POST /memberships': hidden(({ ids, member }) => ({
    personId: member.id,
    organisationId: ids.organisations,
    role: 'party-member',
  })),
  'POST /memberships/:id/end': hidden(empty),
  'GET /reportings': { neighbour: 'nothing there', stranger: 'nothing there', query: 'scope=desk' },
  'POST /reportings/:id/confirm': hidden(empty),
  'POST /reportings/:id/refuse': hidden(reason),
  'POST /reportings/:id/withdraw': hidden(empty),
  'GET /homes/waiting': { neighbour: 'nothing there', stranger: 'nothing there', query: 'limit=50' },
  'POST /homes/:id/make-main': hidden(empty),
  'POST /homes/:id/verify': hidden(empty),
  'POST /homes/:id/refuse': hidden(reason),
  'POST /homes/:id/leave': hidden(empty),
  'GET /people': { neighbour: 403, stranger: 'nothing there', query: 'limit=50' },
  'GET /people/:id': hidden(),
  'POST /people/:id/reveal': hidden(reason),
  'POST /imports': { neighbour: 403, stranger: 'anybody', query: 'kind=people' },
  'GET /imports': { neighbour: 403, stranger: 'nothing there' },
  'GET /imports/:id': hidden(),
  'POST /imports/:id/check': hidden(() => ({ mapping: { name: 0 } })),
  'POST /imports/:id/run': hidden(empty),
  'POST /imports/:id/undo': hidden(empty),
}

describe('who may pass which door', () => {
  let server: RunningServer
  let things: Things
  let neighbour: TestPerson
  let stranger: TestPerson
  beforeAll(async () => {
    server = await startTestServer('access')
    const community = await makeCommunity()
    const head = await makeSecretary(community, community.id)
    const secretary = await makeSecretary(community)
    const member = await makeMember(community)
    const resident = await makePerson(community)
    neighbour = await makePerson(community)
    const other = await makeCommunity()
    stranger = await makeSecretary(other, other.id)
    const as = (person: TestPerson) => speak(server.url, person)
    const made = async (answer: ReturnType<ReturnType<typeof as>['post']>): Promise<string> => {
      const { status, body } = await answer
      if (status >= 300) throw new Error(`builder: ${status} ${JSON.stringify(body)}`)
      return body.id
    }
    const unit = await made(
      as(head).post('/organisations', {
        kind: 'unit-branch',
        parentId: community.id.toHexString(),
        name: '试验单位党支部',
        code: 'ACCESS-U',
      }),
    )
    const posts = (await as(secretary).get('/me')).body.posts as { id: string; role: string }[]
    things = {
      community,
      member,
      ids: {
        orders: await makeOrder(server.url, { resident, secretary, member }),
        volunteers: await made(
          as(resident).post('/volunteers', {
            name: '试验',
            phone: '13900000001',
            skills: ['plumbing'],
            availability: ['weekday-evening'],
            radiusMetres: 1000,
            address: PLACE.address,
          }),
        ),
        organisations: community.branch1.toHexString(),
        memberships: posts.find((one) => one.role === 'branch-secretary')?.id as string,
        homes: await made(
          as(resident).post('/homes', {
            communityId: community.id.toHexString(),
            kind: 'own',
            building: '3栋',
            unit: '2',
            room: '402',
          }),
        ),
        people: resident.id,
        imports: await made(as(head).post('/imports?kind=people', undefined, { raw: sheet() })),
        reportings: await made(
          as(member).post('/reportings', { unitId: unit, neighbourhoodId: community.branch1.toHexString() }),
        ),
      },
    }
  }, 60_000)
  afterAll(() => server.stop())

  const doors = (who: 'neighbour' | 'stranger') =>
    (Object.keys(ACCESS) as Route[]).filter((name) => ACCESS[name][who] !== 'anybody').map((name) => [name] as const)
  const knock = (who: 'neighbour' | 'stranger', name: Route) => {
    const [method = '', at = ''] = name.split(' ')
    const { body, query } = ACCESS[name]
    const kind = at.split('/')[1] as keyof Things['ids']
    const path = at.replace(':id', things.ids[kind] ?? '') + (query ? `?${query}` : '')
    const { token } = who === 'neighbour' ? neighbour : stranger
    const sent = name === 'POST /imports' ? { raw: sheet() } : { body: body?.(things) ?? {} }
    return ask(server.url, method, path, { token, ...sent })
  }

  it.each(doors('neighbour'))('%s is not for a neighbour', (name) => expectRefusal('neighbour', name))
  it.each(doors('stranger'))('%s is not for the secretary of another community', (name) =>
    expectRefusal('stranger', name),
  )

  const expectRefusal = async (who: 'neighbour' | 'stranger', name: Route) => {
    const { status, body } = await knock(who, name)
    const verdict = ACCESS[name][who]
    if (verdict !== 'nothing there') return expect([status, body.error.code]).toEqual([verdict, expect.any(String)])
    expect(status).toBe(200)
    const said = JSON.stringify(body)
    for (const id of Object.values(things.ids)) expect(said).not.toContain(id)
  }

  it('knows every door', () => expect(Object.keys(ACCESS).sort()).toEqual(Object.keys(API).sort()))
})
