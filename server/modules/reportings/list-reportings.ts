import type { Types } from 'mongoose'
import type { ResponseOf } from '#shared/contract/api.contract'
import type { ReportingView } from '#shared/organisations/reporting.contract'
import type { Actor } from '../../http/actor'
import { AppError } from '../../http/app-error'
import { beforeId, idCursor, pageOf } from '../../http/page'
import { presentReporting } from './reporting.presenter'
import { desksOf, relationsTo } from './reporting-relations'
import { Reportings, type Reporting } from './reporting.model'

interface Query {
  scope: 'mine' | 'desk'
  cursor?: string
  limit: number
}

/** Reportings, the newest first: one's own, or those that wait for a branch this person answers for. */
export const listReportings = async (actor: Actor, query: Query): Promise<ResponseOf<'GET /reportings'>> => {
  const { scope, cursor, limit } = query
  const found = (await Reportings.collection
    .find({
      ...(scope === 'mine' ? { personId: actor.id } : waitingFor(actor)),
      ...beforeId(cursor),
    })
    .sort({ _id: -1 })
    .limit(limit + 1)
    .toArray()) as unknown as Reporting[]
  const { rows, nextCursor } = pageOf(found, limit, idCursor)
  return { items: rows.map((one) => presentReporting(one, actor)), nextCursor }
}

const waitingFor = (actor: Actor) => {
  const desks = { $in: desksOf(actor) }
  return {
    personId: { $ne: actor.id },
    $or: [
      { 'unit.path': desks, status: 'reported', 'unit.confirmedAt': null },
      { 'neighbourhood.path': desks, status: 'reported', 'neighbourhood.confirmedAt': null },
    ],
  }
}

/** One reporting for the person and both branches; 404 for everybody else. */
export const showReporting = async (actor: Actor, id: Types.ObjectId): Promise<ReportingView> => {
  const found = (await Reportings.collection.findOne({ _id: id })) as Reporting | null
  if (!found || relationsTo(found, actor).length === 0) throw new AppError('not-found')
  return presentReporting(found, actor)
}
