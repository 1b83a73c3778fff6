import { Types } from 'mongoose'
import type { Role } from '#shared/organisations/roles'
import { PRIVACY_VERSION } from '#shared/people/privacy'
import { inTransaction } from '../../server/db/with-transaction'
import { enrolTotp } from '../../server/modules/credentials/enrol-totp'
import { setFirstPassword } from '../../server/modules/credentials/set-password'
import { createFirstAdmin } from '../../server/modules/organisations/create-first-admin'
import { grantPost } from '../../server/modules/organisations/grant-post'
import { Organisations } from '../../server/modules/organisations/organisation.model'
import { People, type Person } from '../../server/modules/people/person.model'
import { ServiceItems, type ServiceItem } from '../../server/modules/services/service-item.model'
import { openSession } from '../../server/modules/session/open-session'
import { ask, type Answer, type Ask } from './server'

export interface TestCommunity {
  id: Types.ObjectId
  /** 1 to 4栋 */
  branch1: Types.ObjectId
  /** 5 to 8栋 */
  branch2: Types.ObjectId
  grid1: Types.ObjectId
  grid2: Types.ObjectId
  /** Where it was made below one. */
  street: Types.ObjectId | null
}

export interface TestPerson {
  id: string
  objectId: Types.ObjectId
  token: string
  name: string
}

let count = 0

/** A street of its own for a test; communities are made below it. */
export const makeStreet = async (): Promise<Types.ObjectId> => {
  const _id = new Types.ObjectId()
  const code = `street-${_id.toHexString()}`
  await Organisations.create([{ _id, communityId: _id, kind: 'street', code, name: '试验街道', path: [_id] }])
  return _id
}

/** A community of its own for a test: two branches, two grids, the services given; below a street where one is named. */
export const makeCommunity = async (
  services: Partial<ServiceItem>[] = [{}],
  street: Types.ObjectId | null = null,
): Promise<TestCommunity> => {
  const id = new Types.ObjectId()
  const branch1 = new Types.ObjectId()
  const branch2 = new Types.ObjectId()
  const grid1 = new Types.ObjectId()
  const grid2 = new Types.ObjectId()
  const top = street ? [street, id] : [id]
  const make = (
    _id: Types.ObjectId,
    kind: 'community' | 'branch' | 'grid',
    name: string,
    path: Types.ObjectId[],
    buildings: string[] = [],
  ) => ({
    _id,
    communityId: id,
    kind,
    code: `${kind}-${_id.toHexString()}`,
    name,
    parentId: path.at(-1) ?? null,
    path: [...path, _id],
    buildings,
  })
  await Organisations.create([
    make(id, 'community', '试验社区', top.slice(0, -1)),
    make(branch1, 'branch', '试验一支部', top),
    make(branch2, 'branch', '试验二支部', top),
    make(grid1, 'grid', '第一网格', [...top, branch1], ['1栋', '2栋', '3栋', '4栋']),
    make(grid2, 'grid', '第二网格', [...top, branch2], ['5栋', '6栋', '7栋', '8栋']),
  ])
  await makeServices(id, services)
  return { id, branch1, branch2, grid1, grid2, street }
}

/** Services with sensible defaults; the first is `home-repair`. */
export const makeServices = async (communityId: Types.ObjectId, services: Partial<ServiceItem>[]) => {
  await ServiceItems.insertMany(
    services.map((one, rank) => ({
      communityId,
      serviceCode: rank === 0 ? 'home-repair' : `service-${'abcdefghijkl'[rank]}`,
      rank,
      name: '水电小修',
      group: '居家',
      icon: 'wrench',
      description: '小活',
      hint: '哪里坏了',
      needs: null,
      limits: { finish: 480, dispatch: 60, accept: 120, clock: 'always' },
      places: 1,
      points: 5,
      photos: 'optional',
      acceptedBy: ['party-member', 'volunteer'],
      skills: [],
      requiredSkills: [],
      ...one,
    })),
  )
}

/** A person with posts and an open session. */
export const makePerson = async (
  community: TestCommunity,
  posts: { role: Role; at?: Types.ObjectId }[] = [{ role: 'resident' }],
  more: Partial<Person> = {},
): Promise<TestPerson> => {
  count++
  const name = more.name ?? `试验${count}号`
  const person = (
    await People.create({
      communityId: community.id,
      name,
      phone: `138${String(10_000_000 + count)}`,
      address: '试验小区3栋2单元402',
      createdAt: new Date(),
      joinedAt: new Date(),
      consent: { version: PRIVACY_VERSION, at: new Date(), guardian: null },
      ...more,
    })
  ).toObject() as Person
  for (const post of posts)
    await inTransaction(null, (tx) =>
      grantPost(
        {
          communityId: post.at && community.street?.equals(post.at) ? post.at : community.id,
          personId: person._id,
          organisationId: post.at ?? community.id,
          role: post.role,
        },
        tx,
      ),
    )
  return {
    id: person._id.toHexString(),
    objectId: person._id,
    token: await openSession(person, 'demo', '电脑，Chrome'),
    name,
  }
}

/** What `npm run admin:create` makes on an empty server; answers the secret of the authenticator. */
export const makeFirstAdmin = ({ account, password }: { account: string; password: string }): Promise<string> =>
  inTransaction(null, async (tx) => {
    const street = { name: '青禾街道', code: `S-${new Types.ObjectId().toHexString().slice(-8)}` }
    const { personId } = await createFirstAdmin({ name: '第一位管理员', phone: null, street }, tx)
    await setFirstPassword(personId, account, password, tx)
    return (await enrolTotp(personId, tx)).secret
  })

/** A mobile number nobody has had in this run. */
export const newPhone = (): string => `136${String(10_000_000 + ++count)}`

/** Somebody a spreadsheet brought, who has not logged in yet. */
export const makeImported = async (
  community: TestCommunity,
  phone: string,
  posts: { role: Role; at?: Types.ObjectId }[] = [{ role: 'resident' }],
) => makePerson(community, posts, { phone, joinedAt: null, consent: null, importId: new Types.ObjectId() })

export const makeMember = (community: TestCommunity, more: Partial<Person> = {}) =>
  makePerson(community, [{ role: 'party-member', at: community.branch1 }], more)
export const makeSecretary = (community: TestCommunity, at = community.branch1) =>
  makePerson(community, [{ role: at.equals(community.id) ? 'community-secretary' : 'branch-secretary', at }])

export const PLACE = {
  serviceCode: 'home-repair',
  description: '厨房灯不亮了，够不着',
  address: '试验小区3栋2单元402',
  contactPhone: '13912345678',
}

/** The API as one person speaks to it. */
export const speak = (base: string, person: { token: string }) => ({
  get: (path: string, options: Ask = {}) => ask(base, 'GET', path, { token: person.token, ...options }),
  post: (path: string, body?: unknown, options: Ask = {}): Promise<Answer> =>
    ask(base, 'POST', path, { token: person.token, body, ...options }),
})

/** Places an order and takes it as far as `upTo`; answers its id. */
export const makeOrder = async (
  base: string,
  cast: { resident: TestPerson; secretary: TestPerson; member: TestPerson },
  upTo: 'placed' | 'dispatched' | 'accepted' | 'completed' | 'closed' = 'placed',
  body: Record<string, unknown> = {},
): Promise<string> => {
  const good = async (answer: Promise<Answer>): Promise<Answer> => {
    const got = await answer
    if (got.status >= 300) throw new Error(`builder: ${got.status} ${JSON.stringify(got.body)}`)
    return got
  }
  const { id } = (await good(speak(base, cast.resident).post('/orders', { ...PLACE, ...body }))).body
  const steps: [string, TestPerson, string, unknown][] = [
    ['dispatched', cast.secretary, 'dispatch', { mode: 'open', places: 1 }],
    ['accepted', cast.member, 'accept', {}],
    ['completed', cast.member, 'complete', { note: '办好了', photoIds: [] }],
    ['closed', cast.resident, 'rate', { score: 5, solved: 'yes' }],
  ]
  if (upTo === 'placed') return id
  for (const [reached, who, action, input] of steps) {
    await good(speak(base, who).post(`/orders/${id}/${action}`, input))
    if (reached === upTo) break
  }
  return id
}
