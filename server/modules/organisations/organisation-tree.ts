import type { Types } from 'mongoose'
import { Organisations, type Organisation } from './organisation.model'

const FRESH_MS = 5000
const trees = new Map<string, { at: number; tree: Promise<Map<string, Organisation>> }>()

/** All organisations of a community and those above it by id, read at most every five seconds: they change a few times a year. */
export const organisationTree = (communityId: Types.ObjectId): Promise<Map<string, Organisation>> => {
  const key = communityId.toHexString()
  const kept = trees.get(key)
  if (kept && Date.now() - kept.at < FRESH_MS) return kept.tree
  const tree = readTree(communityId)
  trees.set(key, { at: Date.now(), tree })
  tree.catch(() => trees.delete(key))
  return tree
}

const readTree = async (communityId: Types.ObjectId): Promise<Map<string, Organisation>> => {
  const own = await Organisations.find({ communityId }).lean<Organisation[]>()
  const above = (own.find((one) => one._id.equals(communityId))?.path ?? []).filter((one) => !one.equals(communityId))
  const upper = above.length > 0 ? await Organisations.find({ _id: { $in: above } }).lean<Organisation[]>() : []
  return new Map([...upper, ...own].map((one) => [one._id.toHexString(), one]))
}

/** Forgets what was read, of every community: a street stands in many trees. The writer of organisations calls it. */
export const forgetTrees = (): void => trees.clear()
