import { clock } from '../../platform/clock'
import { Files } from './file.model'
import { removePhoto } from './remove-photo'

const UNATTACHED_MS = 24 * 3_600_000
const BATCH = 100

/** Removes photos that no order has taken within a day; answers how many. Several servers may sweep at once. */
export const sweepPhotos = async (): Promise<number> => {
  const createdAt = { $lte: new Date(clock.now().getTime() - UNATTACHED_MS) }
  const unattached = { orderId: null, createdAt }
  let swept = 0
  for (;;) {
    const files = await Files.collection
      .find(unattached, { projection: { _id: 1 } })
      .limit(BATCH)
      .toArray()
    for (const { _id } of files) if (await removePhoto(_id, unattached)) swept++
    if (files.length < BATCH) return swept
  }
}
