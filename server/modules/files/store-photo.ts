import type { Types } from 'mongoose'
import type { Receipt } from '../../db/receipt.model'
import { inTransaction } from '../../db/with-transaction'
import type { Actor } from '../../http/actor'
import { clock } from '../../platform/clock'
import { saveFile } from '../../platform/storage'
import { encodePhoto } from './encode-photo'
import { Files, type StoredFile } from './file.model'
import { removePhoto } from './remove-photo'

/**
 * Takes one photo. Its bytes are stored first and belong to nobody until the transaction of the receipt keeps them; what fails in
 * between is removed here, and what a crash leaves is removed by the sweep. 413, 415 as `encodePhoto`.
 */
export const storePhoto = async (actor: Actor, content: Buffer, receipt: Receipt): Promise<Types.ObjectId> => {
  const { full, thumb, width, height } = await encodePhoto(content)
  const id = receipt.resultId
  const file: StoredFile = {
    _id: id,
    communityId: actor.communityId,
    ownerId: actor.id,
    orderId: null,
    width,
    height,
    bytes: full.length,
    createdAt: clock.now(),
    keptAt: null,
    sweptAt: null,
  }
  await Files.collection.insertOne(file as never)
  try {
    await saveFile('photos', id, full)
    await saveFile('thumbs', id, thumb)
    await inTransaction(receipt, async (tx) => {
      await Files.collection.updateOne({ _id: id }, { $set: { keptAt: file.createdAt } }, { session: tx })
    })
    return id
  } catch (error) {
    // A commit whose answer was lost has kept it: then nothing matches.
    await removePhoto(id, { keptAt: null }).catch(() => undefined)
    throw error
  }
}
