import { timingSafeEqual } from 'node:crypto'
import type { BodyOf, ResponseOf } from '#shared/contract/api.contract'
import { clock } from '../../platform/clock'
import { findPerson } from '../people/find-people'
import { told } from './answer-scan'
import { openSession } from './open-session'
import { Scans, type Scan } from './scan.model'
import { hashToken } from './token'

const OVER = { status: 'expired' } as const

/**
 * What the page that asked keeps asking: has the phone answered? The token is given once, to whoever has the secret of that browser;
 * everybody else hears that the code is over, whatever became of it.
 */
export const claimScan = async (
  { code, secret }: BodyOf<'POST /session/scan/claim'>,
  device: string,
): Promise<ResponseOf<'POST /session/scan/claim'>> => {
  const scan = (await Scans.collection.findOne({ _id: hashToken(code) as never })) as Scan | null
  const given = Buffer.from(hashToken(secret))
  if (!scan || !timingSafeEqual(Buffer.from(scan.secretHash), given) || scan.status === 'claimed') return OVER
  const status = told(scan)
  if (status !== 'confirmed') return { status }
  const won = await Scans.collection.updateOne(
    { _id: scan._id as never, status: 'confirmed', expiresAt: { $gt: clock.now() } },
    { $set: { status: 'claimed' } },
    { writeConcern: { w: 'majority' } },
  )
  const person = won.modifiedCount === 1 && scan.personId ? await findPerson(scan.personId) : null
  return person ? { status, token: await openSession(person, 'scan', device) } : OVER
}
