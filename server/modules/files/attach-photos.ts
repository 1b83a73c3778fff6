import { Types } from 'mongoose'
import type { Tx } from '../../db/with-transaction'
import { invalid } from '../../http/app-error'
import type { StoredPhoto } from '../orders/order.model'
import { Files, type StoredFile } from './file.model'

const REFUSED = '有照片已失效或已用在别处，请重新上传'

/**
 * Gives photos to an order, in its transaction and in the order of the list. Refuses, as bad input, a photo of somebody else, one
 * that another order has, one that is gone, and one named twice. Safe to run twice for the same order.
 */
export const attachPhotos = async (
  photoIds: readonly string[],
  { ownerId, orderId }: { ownerId: Types.ObjectId; orderId: Types.ObjectId },
  tx: Tx,
): Promise<StoredPhoto[]> => {
  if (photoIds.length === 0) return []
  if (new Set(photoIds).size < photoIds.length) throw invalid('photoIds', '同一张照片只需选一次')
  const ids = photoIds.map((one) => new Types.ObjectId(one))
  const { matchedCount } = await Files.collection.updateMany(
    { _id: { $in: ids }, ownerId, orderId: { $in: [null, orderId] }, keptAt: { $ne: null }, sweptAt: null },
    { $set: { orderId } },
    { session: tx },
  )
  if (matchedCount < ids.length) throw invalid('photoIds', REFUSED)
  const files = (await Files.collection
    .find({ _id: { $in: ids } }, { session: tx })
    .toArray()) as unknown as StoredFile[]
  const found = new Map(files.map((file) => [file._id.toHexString(), file]))
  return photoIds.flatMap((one) => {
    const file = found.get(one)
    return file ? [{ id: file._id, width: file.width, height: file.height }] : []
  })
}
