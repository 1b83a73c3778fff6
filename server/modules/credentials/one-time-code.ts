import { Secret, TOTP } from 'otpauth'
import { clock } from '../../platform/clock'

const PERIOD = 30
const WINDOW = 1
const ISSUER = '红色订单'
const SECRET_BYTES = 20

/** RFC 6238 as every authenticator knows it: SHA-1, six digits, half a minute. */
const totpOf = (secret: string, label = '') =>
  new TOTP({ issuer: ISSUER, label, secret: Secret.fromBase32(secret), period: PERIOD, digits: 6 })

/** A fresh secret in base 32. */
export const newSecret = (): string => new Secret({ size: SECRET_BYTES }).base32

/** What an authenticator scans. */
export const secretUri = (secret: string, account: string): string => totpOf(secret, account).toString()

/** The half minute this code belongs to, at most one before or after the present; null when it belongs to none. */
export const stepOf = (secret: string, code: string): number | null => {
  const timestamp = clock.now().getTime()
  const delta = totpOf(secret).validate({ token: code, timestamp, window: WINDOW })
  return delta === null ? null : Math.floor(timestamp / 1000 / PERIOD) + delta
}
