import type { Types } from 'mongoose'
import { Organisations } from './organisation.model'

/** The community of an installation that has exactly one; null when there are several, or none yet. */
export const onlyCommunity = async (): Promise<Types.ObjectId | null> => {
  const list = await Organisations.find({ kind: 'community', closedAt: null }).select('communityId').limit(2).lean()
  return list.length === 1 && list[0] ? list[0].communityId : null
}
