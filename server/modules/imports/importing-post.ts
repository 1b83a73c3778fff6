import type { Types } from 'mongoose'
import { deskPartsOf } from '#shared/organisations/desk-parts'
import { communitiesOf, type Actor, type Post } from '../../http/actor'
import { AppError } from '../../http/app-error'
import { organisationTree } from '../organisations/organisation-tree'
import { ImportBatches, type ImportBatch } from './import-batch.model'

/** The post in which this person imports for a community: at it, or at the street above. */
const postFor = async (actor: Actor, communityId: Types.ObjectId): Promise<Post | undefined> => {
  const posts = actor.posts.filter((post) => deskPartsOf([post.role]).includes('imports'))
  if (posts.length === 0) return undefined
  const path = (await organisationTree(communityId)).get(communityId.toHexString())?.path ?? []
  return posts.find((post) => path.some((one) => one.equals(post.organisationId)))
}

/** The community a person imports for, the main one first, and the post. 403 for whoever imports nowhere. */
export const importingPost = async (actor: Actor): Promise<{ communityId: Types.ObjectId; post: Post }> => {
  for (const communityId of communitiesOf(actor)) {
    const post = await postFor(actor, communityId)
    if (post) return { communityId, post }
  }
  throw new AppError('forbidden')
}

/** One import of a community this person imports for; 404 for every other. */
export const findBatch = async (actor: Actor, id: Types.ObjectId): Promise<ImportBatch> => {
  const batch = (await ImportBatches.collection.findOne({ _id: id })) as ImportBatch | null
  if (!batch || !(await postFor(actor, batch.communityId))) throw new AppError('not-found')
  return batch
}
