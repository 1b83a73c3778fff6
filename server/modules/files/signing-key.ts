import { keptKey } from '../../db/kept-key'

let loaded: { key: Buffer; base: string } | undefined

/** Reads the key that signs photo addresses, making it on the very first start. */
export const loadSigningKey = async ({ PUBLIC_URL }: { PUBLIC_URL?: string }): Promise<void> => {
  loaded = { key: await keptKey('photo-signing-key'), base: (PUBLIC_URL ?? '').replace(/\/+$/, '') }
}

/** The key and the outside address. Throws before `loadSigningKey` has run. */
export const signing = (): { key: Buffer; base: string } => {
  if (!loaded) throw new Error('loadSigningKey has not run')
  return loaded
}
