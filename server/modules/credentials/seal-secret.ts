import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Types } from 'mongoose'
import { keptKey } from '../../db/kept-key'

const KEY = 'totp-key'
const IV_BYTES = 12
const TAG_BYTES = 16
/** First byte of what is kept: a later way of sealing gets another. */
const VERSION = 1

/** AES-256-GCM under the installation's key, bound to the person: moved to another row it does not open. */
export const sealSecret = async (secret: string, personId: Types.ObjectId): Promise<string> => {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', await keptKey(KEY), iv).setAAD(personId.id)
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
  return Buffer.concat([Buffer.of(VERSION), iv, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** Throws when it was sealed for somebody else, or touched. */
export const openSecret = async (kept: string, personId: Types.ObjectId): Promise<string> => {
  const all = Buffer.from(kept, 'base64url')
  if (all[0] !== VERSION) throw new Error('a secret sealed in a way this server does not know')
  const iv = all.subarray(1, 1 + IV_BYTES)
  const tag = all.subarray(1 + IV_BYTES, 1 + IV_BYTES + TAG_BYTES)
  const decipher = createDecipheriv('aes-256-gcm', await keptKey(KEY), iv, { authTagLength: TAG_BYTES })
    .setAAD(personId.id)
    .setAuthTag(tag)
  return decipher.update(all.subarray(1 + IV_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8')
}
