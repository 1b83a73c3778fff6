import type { Types } from 'mongoose'
import type { Photo } from '#shared/files/file.contract'
import type { Actor } from '../../http/actor'
import { AppError } from '../../http/app-error'
import { Files } from './file.model'
import { photoView } from './sign-photo'

/** A photo as its owner sees it after the upload. 404 for everybody else. */
export const showPhoto = async (actor: Actor, id: Types.ObjectId): Promise<Photo> => {
  const file = await Files.findOne({ _id: id, ownerId: actor.id, keptAt: { $ne: null }, sweptAt: null }).lean()
  if (!file) throw new AppError('not-found')
  return photoView({ id: file._id, width: file.width, height: file.height })
}
