import type { ResponseOf } from '#shared/contract/api.contract'
import { buildingOf } from '#shared/organisations/building'
import type { Role } from '#shared/organisations/roles'
import type { Actor } from '../../http/actor'
import { AppError } from '../../http/app-error'
import { beforeId, idCursor, pageOf } from '../../http/page'
import { presentPeople } from './people.presenter'
import { inBuilding, inScope, scopeOf, type Scope } from './people-scope'
import { People, type Person } from './person.model'

interface Query {
  words?: string
  role?: Role
  cursor?: string
  limit: number
}

/** The people of the reader's organisations and below, the newest first. 403 for somebody who manages nothing. */
export const listPeople = async (actor: Actor, query: Query): Promise<ResponseOf<'GET /people'>> => {
  const { cursor, limit, role } = query
  const before = beforeId(cursor)
  const scope = await scopeOf(actor)
  if (!scope) throw new AppError('forbidden')
  const found = await People.find({
    $and: [await inScope(scope, role), await said(query.words?.trim(), scope), before],
  })
    .sort({ _id: -1 })
    .limit(limit + 1)
    .lean<Person[]>()
  const { rows, nextCursor } = pageOf(found, limit, idCursor)
  return { items: await presentPeople(actor, rows), nextCursor }
}

/** Four digits are the end of a phone, 「3栋」 is a building, anything else begins a name. */
const said = async (words: string | undefined, scope: Scope) => {
  if (!words) return {}
  if (/^\d{4}$/.test(words)) return { phone: new RegExp(`${words}$`) }
  const building = buildingOf(words)
  if (building) return inBuilding(scope, building)
  return { name: new RegExp(`^${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`) }
}
