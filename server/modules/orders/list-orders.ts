import { Types } from 'mongoose'
import type { ResponseOf } from '#shared/contract/api.contract'
import { isFinal, OPEN_STATUSES, type OrderStatus } from '#shared/orders/order-machine'
import { SERVING_ROLES } from '#shared/organisations/roles'
import { uniqueIds } from '../../db/unique-ids'
import type { Actor } from '../../http/actor'
import { badCursor, pageOf } from '../../http/page'
import { clock } from '../../platform/clock'
import { communitiesReached } from '../organisations/find-communities'
import { recordLooks } from '../looks/record-look'
import { organisationTree } from '../organisations/organisation-tree'
import { findPerson } from '../people/find-people'
import { looksAt } from './looks-at'
import { Orders, type Order } from './order.model'
import { presentOrder } from './order.presenter'
import { lampFilter, queueFilter } from './queue-filter'

type Tree = Awaited<ReturnType<typeof organisationTree>>
type Filter = Record<string, unknown>
type Sort = Record<string, 1 | -1>
export interface ListQuery {
  scope: 'mine' | 'pool' | 'tasks' | 'queue'
  status?: OrderStatus[]
  lamp?: 'green' | 'yellow' | 'red'
  custodianId?: string
  cursor?: string
  limit: number
}

/** Fields a list never shows, left in the database. */
const UNLISTED = { chain: 0, draftId: 0, hiddenFor: 0, coRequesterIds: 0, bounces: 0, calendarVersion: 0 } as const

/** 我的订单, 接单大厅, 我的任务 or 派单队列; a scope a person has no part in is empty. */
export const listOrders = async (actor: Actor, query: ListQuery): Promise<ResponseOf<'GET /orders'>> => {
  const view = await viewOf(actor, query)
  if (!view) return { items: [], nextCursor: null }
  const filter: Filter = { ...view.filter, ...(query.cursor && after(query.cursor, view.sort)) }
  const now = clock.now()
  const [orders, person] = await Promise.all([
    Orders.collection
      .find(filter, { projection: UNLISTED })
      .sort(view.sort)
      .limit(query.limit + 1)
      .toArray() as unknown as Promise<Order[]>,
    query.scope === 'pool' ? findPerson(actor.id) : null,
  ])
  const { rows: found, nextCursor } = pageOf(orders, query.limit, (last) => cursorOf(last, view.sort))
  const rows = found.map((order) => ({ ...order, coRequesterIds: [] }))
  // In a list nobody's phone is looked up: what is seen whole is the door, and the number left with the order.
  const held = rows.filter((order) => order.holderIds.some((id) => id.equals(actor.id)))
  await recordLooks(held.flatMap((order) => looksAt(order, actor, new Map())))
  const treeOf = await treesOf(rows)
  return {
    items: rows.map((order) => presentOrder(order, { actor, now, tree: treeOf(order), place: person?.location })),
    nextCursor,
  }
}

const NEWEST: Sort = { _id: -1 }
const DUE: Sort = { dueAt: 1, _id: 1 }
const CLOCK: Sort = { nextClockAt: 1, _id: 1 }

const treesOf = async (orders: readonly Order[]): Promise<(order: Order) => Tree> => {
  const ids = uniqueIds(orders.map((order) => order.communityId))
  const trees = new Map(
    await Promise.all(ids.map(async (id) => [id.toHexString(), await organisationTree(id)] as const)),
  )
  return (order) => trees.get(order.communityId.toHexString()) ?? new Map()
}

const viewOf = async (actor: Actor, query: ListQuery): Promise<{ filter: Filter; sort: Sort } | null> => {
  const status = query.status && { status: { $in: query.status } }
  switch (query.scope) {
    case 'mine':
      return { filter: { ...(await everywhere(actor)), ownerIds: actor.id, ...status }, sort: NEWEST }
    case 'tasks':
      return { filter: { ...(await everywhere(actor)), holderIds: actor.id, ...status }, sort: NEWEST }
    case 'pool': {
      const filter = poolFilter(actor)
      return filter && { filter: { ...filter, ...status }, sort: DUE }
    }
    case 'queue': {
      const filter = await queueFilter(actor, query.custodianId)
      if (!filter) return null
      const wanted = query.status ?? [...OPEN_STATUSES, 'completed' as const]
      return {
        filter: { ...filter, status: { $in: wanted }, ...(query.lamp && lampFilter(query.lamp, clock.now())) },
        sort: wanted.some(isFinal) ? NEWEST : CLOCK,
      }
    }
  }
}

const everywhere = async (actor: Actor): Promise<Filter> => ({ communityId: { $in: await communitiesReached(actor) } })

/** What one may take, in each community in which one serves, as what one is there. */
const poolFilter = (actor: Actor): Filter | null => {
  const serving = actor.posts.filter((post) => SERVING_ROLES.includes(post.role))
  const fits = uniqueIds(serving.map((post) => post.communityId)).map((communityId) => ({
    communityId,
    isPooled: true,
    acceptedBy: { $in: serving.filter((post) => post.communityId.equals(communityId)).map((post) => post.role) },
  }))
  if (fits.length === 0) return null
  return {
    ...(fits.length === 1 ? fits[0] : { $or: fits }),
    isConfidential: false,
    ownerIds: { $ne: actor.id },
    holderIds: { $ne: actor.id },
    hiddenFor: { $ne: actor.id },
    requiredSkills: { $not: { $elemMatch: { $nin: actor.skills } } },
  }
}

const keyOf = (sort: Sort) => Object.keys(sort)[0] as '_id' | 'dueAt' | 'nextClockAt'

const cursorOf = (order: Order, sort: Sort): string => {
  const key = keyOf(sort)
  const at = key === '_id' ? '' : (order[key]?.getTime() ?? '')
  return `${at}.${order._id.toHexString()}`
}

const after = (cursor: string, sort: Sort): Filter => {
  const match = /^(\d*)\.([0-9a-f]{24})$/.exec(cursor)
  const key = keyOf(sort)
  if (!match?.[2] || (key !== '_id') !== (match[1] !== '')) throw badCursor()
  const id = new Types.ObjectId(match[2])
  if (key === '_id') return { _id: { $lt: id } }
  const at = new Date(Number(match[1]))
  return { $and: [{ $or: [{ [key]: { $gt: at } }, { [key]: at, _id: { $gt: id } }] }] }
}
