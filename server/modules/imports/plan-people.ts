import type { Types } from 'mongoose'
import { ROOM_MAX, sayHome, UNIT_MAX } from '#shared/homes/home.rules'
import { ORGANISATION_LABELS, POSTS_OF } from '#shared/organisations/organisation.rules'
import { ROLE_LABELS, type Role } from '#shared/organisations/roles'
import { PERSON_NAME_MAX } from '#shared/people/person.rules'
import type { Home } from '../homes/home.model'
import { placeIn, type Placed } from '../homes/place-home'
import type { Membership } from '../organisations/membership.model'
import type { Organisation } from '../organisations/organisation.model'
import type { Person } from '../people/person.model'
import { errorBook, idsOf, type ErrorBook, type ImportRecord, type Plan } from './import-record'
import type { ImportBatch } from './import-batch.model'
import { readBuilding, readPhone, readRole, readRoom, readUnit } from './read-field'

/** Posts above a branch open the desk of the whole community: they are given by hand. A volunteer applies, and is reviewed. */
const BY_HAND: readonly Role[] = ['community-secretary', 'street-office', 'auditor', 'system-admin', 'volunteer']

/** One row of people: somebody, where they live, and what they are. */
export interface Brought {
  person: Person
  home: Home
  posts: Membership[]
}

interface Known {
  batch: ImportBatch
  tree: Map<string, Organisation>
  /** Keys of those who are here already, as `keysOf` makes them. */
  people: ReadonlySet<string>
  now: Date
}

/** The same person: the same name with the same phone, or behind the same door. */
export const keysOf = (one: {
  name: string
  phone: string | null
  door: { building: string; unit: string | null; room: string } | null
}): string[] => [
  ...(one.phone ? [`${one.name}\n${one.phone}`] : []),
  ...(one.door ? [`${one.name}\n${one.door.building}\n${one.door.unit ?? ''}\n${one.door.room}`] : []),
]

/** People of a spreadsheet with their homes and posts. Who is here already is known, and left as they are. */
export const planPeople = (records: readonly ImportRecord[], known: Known): Plan<Brought> => {
  const book = errorBook('people')
  const codes = new Map([...known.tree.values()].filter((one) => !one.closedAt).map((one) => [one.code, one]))
  const grids = gridFinder(known)
  const idOf = idsOf(known.batch._id)
  const seen = new Map<string, number>()
  const plan: Plan<Brought> = { slots: [], known: 0, wrong: 0, errors: book.errors }
  for (const record of records) {
    const told = read(record, grids, book)
    const keys = keysOf({ name: told.name, phone: told.phone, door: told.room ? told : null })
    const post = postOf(record, known, codes, book)
    const twin = keys.map((key) => seen.get(key)).find((row) => row !== undefined)
    if (told.name && twin !== undefined) book.add(record, 'name', `和第 ${twin} 行是同一个人`)
    for (const key of keys) seen.set(key, seen.get(key) ?? record.row)
    const isKnown = !book.has(record) && keys.some((key) => known.people.has(key))
    if (isKnown) plan.known++
    const { placed } = told
    plan.slots.push(
      isKnown || !placed || book.has(record)
        ? null
        : draw({ ...told, placed }, post, known, (what) => idOf(record.row, what)),
    )
  }
  plan.wrong = book.wrong()
  return plan
}

/** The grid of a building, looked for once. Where no grid has been drawn yet, every building is the community's. */
const gridFinder = ({ tree, batch }: Known) => {
  const hasGrids = [...tree.values()].some((one) => one.kind === 'grid' && !one.closedAt)
  const found = new Map<string, Placed | null>()
  return (building: string): Placed | null => {
    if (!found.has(building)) {
      const placed = placeIn(tree, batch.communityId, building)
      found.set(building, hasGrids && !placed?.gridId ? null : placed)
    }
    return found.get(building) ?? null
  }
}

const read = (record: ImportRecord, grids: (building: string) => Placed | null, book: ErrorBook) => {
  const name = record.get('name')
  if (!name) book.add(record, 'name', '没有写姓名')
  else if (name.length > PERSON_NAME_MAX) book.add(record, 'name', `姓名最多 ${PERSON_NAME_MAX} 个字`)
  const phone = readPhone(record.get('phone'))
  if (record.get('phone') && !phone) book.add(record, 'phone', '手机号不对，请写 11 位')
  const building = readBuilding(record.get('building'))
  const placed = building ? grids(building) : null
  if (!record.get('building')) book.add(record, 'building', '没有写楼栋')
  else if (!building) book.add(record, 'building', '楼栋写成「3栋」的样子')
  else if (!placed) book.add(record, 'building', '没有网格管这一栋，请先把它加进网格')
  const unit = readUnit(record.get('unit'))
  if (unit && (unit.length > UNIT_MAX || !/^[0-9A-Za-z]+$/.test(unit))) book.add(record, 'unit', '单元写数字')
  const room = readRoom(record.get('room'))
  if (!room) book.add(record, 'room', '没有写房号')
  else if (room.length > ROOM_MAX) book.add(record, 'room', `房号最多 ${ROOM_MAX} 位`)
  return { name, phone, building: building ?? '', unit, room, placed }
}

const postOf = (
  record: ImportRecord,
  { batch, tree }: Known,
  codes: ReadonlyMap<string, Organisation>,
  book: ErrorBook,
): { role: Role; organisationId: Types.ObjectId } | null => {
  const [text, code] = [record.get('role'), record.get('organisation')]
  if (!text) return null
  const role = readRole(text)
  if (!role) book.add(record, 'role', '没有这个身份，请写居民、党员、网格员等')
  if (!role || role === 'resident') return null
  if (BY_HAND.includes(role)) {
    const way = role === 'volunteer' ? '由本人报名、支部审核' : '请在书记台任职'
    book.add(record, 'role', `${ROLE_LABELS[role]}${way}，不由表格带来`)
    return null
  }
  const organisation = code ? codes.get(code) : tree.get(batch.communityId.toHexString())
  if (!organisation) {
    book.add(record, 'organisation', '没有这个代码的组织')
    return null
  }
  if (!POSTS_OF[organisation.kind].includes(role)) {
    const words = `${ORGANISATION_LABELS[organisation.kind]}没有${ROLE_LABELS[role]}`
    book.add(record, 'organisation', code ? words : `请写${ROLE_LABELS[role]}任职组织的代码`)
    return null
  }
  return { role, organisationId: organisation._id }
}

const draw = (
  told: { name: string; phone: string | null; building: string; unit: string | null; room: string; placed: Placed },
  post: { role: Role; organisationId: Types.ObjectId } | null,
  { batch, now }: Known,
  idOf: (what: string) => Types.ObjectId,
): Brought => {
  const { _id: importId, communityId } = batch
  const personId = idOf('person')
  const door = { building: told.building, unit: told.unit, room: told.room }
  const person: Person = {
    _id: personId,
    communityId,
    name: told.name,
    salutation: null,
    phone: told.phone,
    address: sayHome(door),
    location: null,
    skills: [],
    openid: null,
    phoneVerifiedAt: null,
    consent: null,
    joinedAt: null,
    importId,
    demo: null,
    createdAt: now,
  }
  const step = { at: now, actorId: batch.byId, role: batch.role as Role, organisationId: batch.organisationId }
  const home: Home = {
    _id: idOf('home'),
    communityId,
    personId,
    kind: 'own',
    ...door,
    location: null,
    ...told.placed,
    isMain: true,
    status: 'verified',
    reason: null,
    joinedAt: now,
    leftAt: null,
    steps: [
      { ...step, action: 'join', from: null, to: 'applied', reason: null },
      { ...step, action: 'verify', from: 'applied', to: 'verified', reason: null },
    ],
    importId,
  }
  const membership = (role: Role, organisationId: Types.ObjectId): Membership => ({
    _id: idOf(role),
    communityId,
    personId,
    organisationId,
    role,
    since: now,
    until: null,
    standsInFor: null,
    importId,
  })
  const posts = [membership('resident', communityId), ...(post ? [membership(post.role, post.organisationId)] : [])]
  return { person, home, posts }
}
