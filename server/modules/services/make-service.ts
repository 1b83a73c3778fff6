import type { Tx } from '../../db/with-transaction'
import { ServiceItems, type ServiceItem } from './service-item.model'

/** Puts a service into a community's catalogue; one that stands already is left as it is. */
export const makeService = async (item: Omit<ServiceItem, '_id'>, tx?: Tx): Promise<void> => {
  const { communityId, serviceCode } = item
  await ServiceItems.updateOne({ communityId, serviceCode }, { $setOnInsert: item }, { upsert: true, session: tx })
}
