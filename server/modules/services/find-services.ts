import type { Types } from 'mongoose'
import { ServiceItems, type ServiceItem } from './service-item.model'

const FRESH_MS = 5000
const catalogues = new Map<string, { at: number; items: Promise<ServiceItem[]> }>()

/** The catalogue of a community in its order, read at most every five seconds. */
export const findServices = (communityId: Types.ObjectId): Promise<ServiceItem[]> => {
  const key = communityId.toHexString()
  const kept = catalogues.get(key)
  if (kept && Date.now() - kept.at < FRESH_MS) return kept.items
  const items = ServiceItems.find({ communityId, closedAt: null }).sort({ rank: 1 }).lean<ServiceItem[]>().exec()
  catalogues.set(key, { at: Date.now(), items })
  items.catch(() => catalogues.delete(key))
  return items
}

/** One service by its code, or undefined when the community does not offer it. */
export const findService = async (communityId: Types.ObjectId, serviceCode: string): Promise<ServiceItem | undefined> =>
  (await findServices(communityId)).find((item) => item.serviceCode === serviceCode)
