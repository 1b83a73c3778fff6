import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto'
import { AppError } from '../../http/app-error'
import { turns } from '../../platform/turns'

const COST = { N: 32_768, r: 8, p: 1 }
const SALT_BYTES = 16
const HASH_BYTES = 32
/** Each takes 32 MB and a tenth of a second: two at a time, and a crowd is told to come back. */
const takeTurn = turns(2, 50, () => new AppError('unavailable'))

const derive = (password: string, salt: Buffer, cost: ScryptOptions): Promise<Buffer> =>
  takeTurn(
    () =>
      new Promise((resolve, reject) =>
        scrypt(password.normalize('NFKC'), salt, HASH_BYTES, { ...cost, maxmem: 96 * 1024 * 1024 }, (error, key) =>
          error ? reject(error) : resolve(key),
        ),
      ),
  )

/** `scrypt$N$r$p$salt$hash`: the cost stands beside each hash, so that it can be raised later. */
export const hashPassword = async (password: string): Promise<string> => {
  const salt = randomBytes(SALT_BYTES)
  const key = await derive(password, salt, COST)
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), key.toString('base64url')].join('$')
}

/** Nobody's password: comparing with it takes as long as with somebody's. */
const NOBODY = ['scrypt', COST.N, COST.r, COST.p, 'A'.repeat(22), 'A'.repeat(43)].join('$')

/** Whether this is the password; without a hash the same work is done, and the answer is no. */
export const isPassword = async (password: string, hash: string | undefined): Promise<boolean> => {
  const [, N, r, p, salt = '', key = ''] = (hash ?? NOBODY).split('$')
  const given = await derive(password, Buffer.from(salt, 'base64url'), { N: Number(N), r: Number(r), p: Number(p) })
  return timingSafeEqual(given, Buffer.from(key, 'base64url')) && hash !== undefined
}
