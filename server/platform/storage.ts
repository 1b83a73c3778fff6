import { finished } from 'node:stream/promises'
import mongoose, { type Types } from 'mongoose'

/** Where a file lies: the photo, or its small copy under the same id. */
export type Shelf = 'photos' | 'thumbs'

const bucket = (shelf: Shelf) =>
  new mongoose.mongo.GridFSBucket(mongoose.connection.getClient().db(dbName()), { bucketName: shelf })
const dbName = () => mongoose.connection.name

/** Stores one file, durably on a majority. */
export const saveFile = async (shelf: Shelf, id: Types.ObjectId, content: Buffer): Promise<void> => {
  const stream = bucket(shelf).openUploadStreamWithId(id, id.toHexString(), { writeConcern: { w: 'majority' } })
  stream.end(content)
  await finished(stream)
}

/** Bytes of a stored file, and a stream of them; null when there is none. */
export const openFile = async (shelf: Shelf, id: Types.ObjectId) => {
  const [file] = await bucket(shelf).find({ _id: id }).limit(1).toArray()
  return file ? { bytes: file.length, stream: bucket(shelf).openDownloadStream(id) } : null
}

/** Removes whatever is there of a file, also of one that was never finished; safe to run twice. */
export const removeFile = async (shelf: Shelf, id: Types.ObjectId): Promise<void> => {
  const db = mongoose.connection.getClient().db(dbName())
  await db.collection(`${shelf}.files`).deleteOne({ _id: id })
  await db.collection(`${shelf}.chunks`).deleteMany({ files_id: id })
}
