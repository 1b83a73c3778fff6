import type { Types } from 'mongoose'
import {
  CHILD_KINDS,
  BUILDINGS_MAX,
  DESK_HOURS_MAX,
  ORGANISATION_CODE_MAX,
  ORGANISATION_KINDS,
  ORGANISATION_LABELS,
  ORGANISATION_CODE,
  ORGANISATION_CODE_HINT,
  ORGANISATION_NAME_MAX,
  type OrganisationKind,
} from '#shared/organisations/organisation.rules'
import type { Organisation } from '../organisations/organisation.model'
import { buildingTaken } from '../organisations/write-organisation'
import { errorBook, idsOf, type ErrorBook, type ImportRecord, type Plan } from './import-record'
import { readBuildings, readKind, readPhone } from './read-field'

interface Known {
  batchId: Types.ObjectId
  communityId: Types.ObjectId
  /** Of the community, closed ones too, without what this very import has brought. */
  organisations: readonly Organisation[]
}

interface Placed {
  row: number | null
  kind: OrganisationKind
  path: readonly Types.ObjectId[]
}

/** Organisations of a spreadsheet, parents before children. A code that stands already with the same kind is known, and left as it is. */
export const planOrganisations = (records: readonly ImportRecord[], known: Known): Plan<Organisation> => {
  const book = errorBook('organisations')
  const standing = new Map(known.organisations.map((one) => [one.code, one]))
  const placed = new Map<string, Placed>()
  for (const one of known.organisations)
    if (!one.closedAt) placed.set(one.code, { row: null, kind: one.kind, path: one.path })
  const buildings = buildingsOf(known.organisations)
  const seen = new Map<string, number>()
  const plan: Plan<Organisation> = { slots: [], known: 0, wrong: 0, errors: book.errors }
  for (const record of byLevel(records)) {
    const code = record.get('code')
    const first = seen.get(code)
    if (code && first !== undefined) book.add(record, 'code', `和第 ${first} 行的代码重复`)
    seen.set(code, first ?? record.row)
    const kind = readKindOf(record, book)
    const there = standing.get(code)
    if (there && kind && first === undefined) {
      if (there.closedAt) book.add(record, 'code', '这个代码的组织已撤掉，请换一个代码')
      else if (there.kind !== kind)
        book.add(record, 'code', `这个代码已是${ORGANISATION_LABELS[there.kind]}「${there.name}」`)
      else plan.known++
      plan.slots.push(null)
      continue
    }
    const organisation = draw(record, kind, known, placed, buildings, book)
    plan.slots.push(organisation)
    if (organisation) {
      placed.set(code, { row: record.row, kind: organisation.kind, path: organisation.path })
      for (const building of organisation.buildings) buildings.set(building, organisation.name)
    }
  }
  book.errors.sort((a, b) => a.row - b.row)
  plan.wrong = book.wrong()
  return plan
}

/** By level from the top, then as the rows stand: the same order whenever the sheet is read. */
const byLevel = (records: readonly ImportRecord[]): ImportRecord[] => {
  const level = (record: ImportRecord) => {
    const kind = readKind(record.get('kind'))
    return kind ? ORGANISATION_KINDS.indexOf(kind) : ORGANISATION_KINDS.length
  }
  return [...records].sort((a, b) => level(a) - level(b) || a.row - b.row)
}

const buildingsOf = (organisations: readonly Organisation[]) =>
  new Map(
    organisations.filter((one) => !one.closedAt).flatMap((one) => one.buildings.map((b) => [b, one.name] as const)),
  )

const readKindOf = (record: ImportRecord, book: ErrorBook): OrganisationKind | null => {
  const text = record.get('kind')
  const kind = readKind(text)
  if (!text) book.add(record, 'kind', '没有写类别')
  else if (!kind)
    book.add(record, 'kind', `没有这个类别，请写${ORGANISATION_LABELS.branch}、${ORGANISATION_LABELS.grid}等`)
  return kind
}

const draw = (
  record: ImportRecord,
  kind: OrganisationKind | null,
  { batchId, communityId }: Known,
  placed: ReadonlyMap<string, Placed>,
  buildings: ReadonlyMap<string, string>,
  book: ErrorBook,
): Organisation | null => {
  const [code, name, deskHours] = [record.get('code'), record.get('name'), record.get('deskHours')]
  if (!code) book.add(record, 'code', '没有写代码')
  else if (!ORGANISATION_CODE.test(code)) book.add(record, 'code', ORGANISATION_CODE_HINT)
  else if (code.length > ORGANISATION_CODE_MAX) book.add(record, 'code', `代码最多 ${ORGANISATION_CODE_MAX} 位`)
  if (!name) book.add(record, 'name', '没有写名称')
  else if (name.length > ORGANISATION_NAME_MAX) book.add(record, 'name', `名称最多 ${ORGANISATION_NAME_MAX} 个字`)
  if (deskHours.length > DESK_HOURS_MAX) book.add(record, 'deskHours', `办公时间最多 ${DESK_HOURS_MAX} 个字`)
  const phone = readPhone(record.get('phone'))
  if (record.get('phone') && !phone) book.add(record, 'phone', '电话号码不对')
  const path = kind && pathOf(record, kind, communityId, placed, book)
  const own = buildingsIn(record, kind, buildings, book)
  if (!kind || !path || book.has(record)) return null
  const _id = idsOf(batchId)(record.row, 'organisation')
  return {
    _id,
    communityId,
    kind,
    code,
    name,
    phone,
    deskHours: deskHours || null,
    buildings: own,
    area: null,
    parentId: path.at(-1) ?? null,
    path: [...path, _id],
    importId: batchId,
    closedAt: null,
  }
}

const pathOf = (
  record: ImportRecord,
  kind: OrganisationKind,
  communityId: Types.ObjectId,
  placed: ReadonlyMap<string, Placed>,
  book: ErrorBook,
): readonly Types.ObjectId[] | null => {
  if (kind === 'street' || kind === 'community') {
    book.add(record, 'kind', '街道和社区不能由表格新建，请在书记台的设置里新建')
    return null
  }
  const code = record.get('parent')
  const parent = code
    ? placed.get(code)
    : [...placed.values()].find((one) => one.kind === 'community' && one.path.at(-1)?.equals(communityId))
  if (!parent) {
    book.add(record, 'parent', code ? '没有这个上级，或者上级那一行有错' : '没有写上级代码')
    return null
  }
  if (!CHILD_KINDS[parent.kind].includes(kind)) {
    const words = `${ORGANISATION_LABELS[kind]}不能直接在${ORGANISATION_LABELS[parent.kind]}下面`
    book.add(record, 'parent', code ? words : `${words}，请写上级代码`)
    return null
  }
  return parent.path
}

const buildingsIn = (
  record: ImportRecord,
  kind: OrganisationKind | null,
  taken: ReadonlyMap<string, string>,
  book: ErrorBook,
): string[] => {
  const text = record.get('buildings')
  if (!text) return []
  if (kind !== 'grid') {
    if (kind) book.add(record, 'buildings', '只有网格写楼栋')
    return []
  }
  const found = readBuildings(text)
  if (!found) book.add(record, 'buildings', '楼栋写成「1栋、2栋」或「1-4栋」的样子')
  else if (found.length > BUILDINGS_MAX) book.add(record, 'buildings', `一个网格最多 ${BUILDINGS_MAX} 栋`)
  for (const building of found ?? []) {
    const other = taken.get(building)
    if (other) book.add(record, 'buildings', buildingTaken(building, other))
  }
  return found ?? []
}
