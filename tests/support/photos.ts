import sharp from 'sharp'
import type { Role } from '#shared/organisations/roles'
import { PRIVACY_VERSION } from '#shared/people/privacy'
import type { Actor, Post } from '../../server/http/actor'
import type { Receipt } from '../../server/db/receipt.model'
import { Types } from 'mongoose'
import { ask, type Answer, type Ask } from './server'

/** A plain photo as a phone would send it. */
export const jpeg = (width = 640, height = 480): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: { r: 200, g: 60, b: 40 } } })
    .jpeg()
    .toBuffer()

/** Sends one file as a form does; `field` and `name` as given. */
export const upload = (
  base: string,
  person: { token: string },
  content: Buffer,
  { field = 'file', name = 'photo.jpg', ...options }: Ask & { field?: string; name?: string } = {},
): Promise<Answer> => {
  const form = new FormData()
  form.append(field, new Blob([new Uint8Array(content)]), name)
  return ask(base, 'POST', '/files', { token: person.token, raw: form, ...options })
}

/** A receipt as a request would leave it, for verbs called directly. */
export const testReceipt = (): Receipt => ({
  _id: `test:${new Types.ObjectId().toHexString()}`,
  route: 'test',
  bodyHash: 'x',
  status: 200,
  resultId: new Types.ObjectId(),
  at: new Date(),
})

/** Somebody for verbs called directly. */
export const testActor = (id: Types.ObjectId, communityId: Types.ObjectId, more: Partial<Actor> = {}): Actor => ({
  id,
  name: '试验',
  communityId,
  posts: [],
  allPosts: more.posts ?? [],
  actingId: null,
  skills: [],
  consentVersion: PRIVACY_VERSION,
  ...more,
})

/** A post that has no end. */
export const testPost = (communityId: Types.ObjectId, role: Role, organisationId = communityId): Post => ({
  id: new Types.ObjectId(),
  role,
  organisationId,
  communityId,
  since: new Date(0),
  until: null,
  standsInFor: null,
})
