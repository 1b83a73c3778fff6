import { createHmac, randomBytes } from 'node:crypto'
import { clock } from '../platform/clock'
import { Settings } from './setting.model'
import { isDuplicate } from './with-transaction'

const KEY_BYTES = 32

/** A key that all servers of an installation share, made at its first use; of several servers one makes it. */
export const keptKey = async (name: string): Promise<Buffer> => {
  const kept = (await read(name)) ?? (await make(name))
  return Buffer.from(kept.value, 'base64')
}

/** HMAC-SHA-256 of a text under a kept key: equal texts can be found, none can be read or tried out without the key. */
export const keyedHash = async (name: string, text: string): Promise<string> =>
  createHmac('sha256', await keptKey(name))
    .update(text)
    .digest('base64url')

const read = (name: string) => Settings.findById(name).read('primary').lean()

const make = async (name: string) => {
  try {
    await Settings.updateOne(
      { _id: name },
      { $setOnInsert: { value: randomBytes(KEY_BYTES).toString('base64'), at: clock.now() } },
      { upsert: true, writeConcern: { w: 'majority' } },
    )
  } catch (error) {
    if (!isDuplicate(error)) throw error
  }
  const kept = await read(name)
  if (!kept) throw new Error(`the key ${name} is gone`)
  return kept
}
