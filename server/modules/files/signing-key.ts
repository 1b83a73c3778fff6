import { randomBytes } from 'node:crypto'
import { isDuplicate } from '../../db/with-transaction'
import { clock } from '../../platform/clock'
import { Settings } from './setting.model'

const NAME = 'photo-signing-key'
const KEY_BYTES = 32

let loaded: { key: Buffer; base: string } | undefined

/** Reads the key that signs photo addresses, making it on the very first start; of several servers one makes it. */
export const loadSigningKey = async ({ PUBLIC_URL }: { PUBLIC_URL?: string }): Promise<void> => {
  await makeOnce()
  const kept = await Settings.findById(NAME).read('primary').lean()
  if (!kept) throw new Error('the signing key is gone')
  loaded = { key: Buffer.from(kept.value, 'base64'), base: (PUBLIC_URL ?? '').replace(/\/+$/, '') }
}

const makeOnce = async () => {
  try {
    await Settings.updateOne(
      { _id: NAME },
      { $setOnInsert: { value: randomBytes(KEY_BYTES).toString('base64'), at: clock.now() } },
      { upsert: true, writeConcern: { w: 'majority' } },
    )
  } catch (error) {
    if (!isDuplicate(error)) throw error
  }
}

/** The key and the outside address. Throws before `loadSigningKey` has run. */
export const signing = (): { key: Buffer; base: string } => {
  if (!loaded) throw new Error('loadSigningKey has not run')
  return loaded
}
