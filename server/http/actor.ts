import { uniqueIds } from '../db/unique-ids'
import type { Types } from 'mongoose'
import type { Role } from '#shared/organisations/roles'

/** One post as a session carries it; a stand-in's has an end. */
export interface Post {
  /** Of the membership. */
  id: Types.ObjectId
  role: Role
  organisationId: Types.ObjectId
  communityId: Types.ObjectId
  since: Date
  until: Date | null
  standsInFor: Types.ObjectId | null
}

/** Who acts, as the session knows it: the posts are a copy that the writer of memberships keeps fresh. */
export interface Actor {
  id: Types.ObjectId
  /** How people address this person: 李阿姨, 王师傅. */
  name: string
  /** Where this person mainly lives; others they belong to are told by their posts. */
  communityId: Types.ObjectId | null
  /** The posts this person acts in now: all that run, or the one chosen on 我的 beside being a resident. */
  posts: Post[]
  /** Every post that runs now, chosen or not. */
  allPosts: Post[]
  /** The membership chosen on 我的; null for all of them. */
  actingId: Types.ObjectId | null
  skills: string[]
  /** The version of the privacy text agreed to. */
  consentVersion: string | null
}

/** Every community this person belongs to, the main one first. */
export const communitiesOf = ({ communityId, allPosts }: Pick<Actor, 'communityId' | 'allPosts'>): Types.ObjectId[] => {
  return uniqueIds([...(communityId ? [communityId] : []), ...allPosts.map((post) => post.communityId)])
}

/** Time itself acts too: deadlines, silence, the closing after a good rating. */
export const SYSTEM = 'system'
