import type { Types } from 'mongoose'
import type { Role } from '#shared/organisations/roles'

export interface Post {
  role: Role
  organisationId: Types.ObjectId
}

/** Who acts, as the session knows it: the posts are a copy that the writer of memberships keeps fresh. */
export interface Actor {
  id: Types.ObjectId
  /** How people address this person: 李阿姨, 王师傅. */
  name: string
  communityId: Types.ObjectId | null
  posts: Post[]
  skills: string[]
}

/** Time itself acts too: deadlines, silence, the closing after a good rating. */
export const SYSTEM = 'system'
