import type { Types } from 'mongoose'
import { Organisations, type Organisation } from './organisation.model'

const FRESH_MS = 5000
const trees = new Map<string, { at: number; tree: Promise<Map<string, Organisation>> }>()

/** All organisations of a community by id, read at most every five seconds: they change a few times a year. */
export const organisationTree = (communityId: Types.ObjectId): Promise<Map<string, Organisation>> => {
  const key = communityId.toHexString()
  const kept = trees.get(key)
  if (kept && Date.now() - kept.at < FRESH_MS) return kept.tree
  const tree = Organisations.find({ communityId })
    .lean<Organisation[]>()
    .then((list) => new Map(list.map((one) => [one._id.toHexString(), one])))
  trees.set(key, { at: Date.now(), tree })
  tree.catch(() => trees.delete(key))
  return tree
}

/** Forgets what was read; the writer of organisations calls it. */
export const forgetTree = (communityId: Types.ObjectId) => trees.delete(communityId.toHexString())
