import type { Types } from 'mongoose'
import { clock } from '../../platform/clock'
import { removeFile } from '../../platform/storage'
import { Files } from './file.model'

/**
 * Removes a photo as long as `guard` still holds; answers whether it did. Marked first, so that no order takes it meanwhile; its row
 * goes last, so that a crash leaves a row to sweep and never bytes without one.
 */
export const removePhoto = async (id: Types.ObjectId, guard: Record<string, unknown>): Promise<boolean> => {
  const marked = await Files.collection.updateOne({ ...guard, _id: id }, { $set: { sweptAt: clock.now() } })
  if (marked.matchedCount === 0) return false
  await removeFile('photos', id)
  await removeFile('thumbs', id)
  await Files.collection.deleteOne({ _id: id })
  return true
}
