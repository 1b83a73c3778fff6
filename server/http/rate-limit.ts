import { keyedHash } from '../db/kept-key'
import { Limits } from '../db/limit.model'
import { isDuplicate } from '../db/with-transaction'
import { clock } from '../platform/clock'

export interface Limit {
  /** What is counted, and of whom; the second part is kept as a keyed hash only. */
  of: string
  who: string
  max: number
  windowMs: number
  /** Each time taken moves the window's end, as a lock that lasts from the last failure does. */
  slides?: boolean
}

const keyOf = async ({ of, who }: Pick<Limit, 'of' | 'who'>) => `${of}:${await keyedHash('limit-key', `${of}:${who}`)}`

/** Takes one of `max` within the window, counted in the very write, so that a crowd at once cannot take more. False when none is left. */
export const takeOne = async (limit: Limit): Promise<boolean> => {
  const _id = (await keyOf(limit)) as never
  const now = clock.now()
  const end = new Date(now.getTime() + limit.windowMs)
  const isOver = { $lte: [{ $ifNull: ['$expiresAt', now] }, now] }
  const take = () =>
    Limits.collection.updateOne(
      { _id, $or: [{ expiresAt: { $lte: now } }, { count: { $lt: limit.max } }] },
      [
        {
          $set: {
            count: { $cond: [isOver, 1, { $add: ['$count', 1] }] },
            expiresAt: limit.slides ? end : { $cond: [isOver, end, '$expiresAt'] },
          },
        },
      ],
      { upsert: true, writeConcern: { w: 'majority' } },
    )
  try {
    await take()
    return true
  } catch (error) {
    if (!isDuplicate(error)) throw error
  }
  // Refused because the key is full, or because a twin made the row in between: the second try tells which.
  try {
    await take()
    return true
  } catch (error) {
    if (isDuplicate(error)) return false
    throw error
  }
}

/** Gives the last one back: it turned out not to count. */
export const giveBack = async (limit: Pick<Limit, 'of' | 'who'>): Promise<void> => {
  await Limits.collection.updateOne({ _id: (await keyOf(limit)) as never, count: { $gt: 0 } }, { $inc: { count: -1 } })
}

/** Forgets what was counted. */
export const clearLimit = async (limit: Pick<Limit, 'of' | 'who'>): Promise<void> => {
  await Limits.collection.deleteOne({ _id: (await keyOf(limit)) as never })
}

/** Whom an address stands for: of IPv6 the network, since a household has 2^64 of them. */
export const networkOf = (ip: string): string => {
  const address = ip.replace(/^::ffff:(?=\d+\.)/, '')
  if (!address.includes(':')) return address
  const [head = '', tail = ''] = address.split('::')
  const front = head ? head.split(':') : []
  const back = tail ? tail.split(':') : []
  const zeros = address.includes('::') ? Array(Math.max(0, 8 - front.length - back.length)).fill('0') : []
  return [...front, ...zeros, ...back].slice(0, 4).join(':')
}
