import type { Types } from 'mongoose'
import type { Tx } from '../../db/with-transaction'
import { clock } from '../../platform/clock'
import { holdOrganisations } from './import-organisations'
import { Memberships, type Membership } from './membership.model'

/** Writes the posts of a spreadsheet down, many at once: nobody of them has a session that would have to learn of it. */
export const insertPosts = async (posts: readonly Membership[], tx: Tx): Promise<void> => {
  const given = posts.filter((post) => post.role !== 'resident')
  await holdOrganisations(
    given.map((post) => post.organisationId),
    tx,
  )
  await Memberships.collection.insertMany(posts as never[], { session: tx, ordered: false })
}

/** Ends the posts an import gave these people. */
export const endImportedPosts = (importId: Types.ObjectId, personIds: readonly Types.ObjectId[], tx: Tx) =>
  Memberships.collection.updateMany(
    { importId, personId: { $in: [...personIds] }, until: null },
    { $set: { until: clock.now() } },
    { session: tx },
  )

/** Those of `personIds` who have been given a post by somebody. */
export const peopleWithPosts = async (importId: Types.ObjectId, personIds: readonly Types.ObjectId[], tx: Tx) =>
  (await Memberships.distinct('personId', {
    personId: { $in: personIds },
    importId: { $ne: importId },
  }).session(tx)) as Types.ObjectId[]

/** Those of `organisationIds` where somebody holds a post. */
export const organisationsWithPosts = async (
  communityId: Types.ObjectId,
  organisationIds: readonly Types.ObjectId[],
  tx: Tx,
): Promise<Types.ObjectId[]> => {
  const found = await Memberships.find({
    communityId,
    organisationId: { $in: organisationIds },
    $or: [{ until: null }, { until: { $gt: clock.now() } }],
  })
    .select('organisationId')
    .session(tx)
    .lean()
  return found.map((one) => one.organisationId)
}
