import { randomBytes } from 'node:crypto'
import type { ResponseOf } from '#shared/contract/api.contract'
import { AppError } from '../../http/app-error'
import { networkOf, takeOne } from '../../http/rate-limit'
import { clock } from '../../platform/clock'
import { Scans, type Scan } from './scan.model'
import { hashToken, newToken } from './token'

const SCAN_MS = 120_000
const MINUTE_MS = 60_000
const A_MINUTE_AN_ADDRESS = 20
/** 22 signs that fit the scene of a mini-program's code. */
const CODE_BYTES = 16

/** 扫码登录, first step: a code to show, and a secret that only this browser has. */
export const startScan = async (ip: string, browser: string): Promise<ResponseOf<'POST /session/scan'>> => {
  const limit = { of: 'scan-address', who: networkOf(ip), max: A_MINUTE_AN_ADDRESS, windowMs: MINUTE_MS }
  if (!(await takeOne(limit))) throw new AppError('scan-too-often')
  const code = randomBytes(CODE_BYTES).toString('base64url')
  const secret = newToken()
  const expiresAt = new Date(clock.now().getTime() + SCAN_MS)
  const scan: Scan = {
    _id: hashToken(code),
    secretHash: hashToken(secret),
    status: 'waiting',
    browser,
    personId: null,
    expiresAt,
  }
  await Scans.collection.insertOne(scan as never, { writeConcern: { w: 'majority' } })
  return { code, secret, expiresAt: expiresAt.toISOString() }
}
