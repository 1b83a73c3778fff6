import { keyedHash } from '../../db/kept-key'
import type { SmsPurpose } from './sms-code.model'

const KEY = 'sms-code-key'

/** Under which id the code of a phone lies. */
export const codeId = async (purpose: SmsPurpose, phone: string): Promise<string> =>
  `${purpose}:${await keyedHash(KEY, phone)}`

/** What is kept of a code: bound to its purpose and phone, so that a row moved to another opens nothing. */
export const codeHash = (purpose: SmsPurpose, phone: string, code: string): Promise<string> =>
  keyedHash(KEY, `${purpose}:${phone}:${code}`)
