import type { ResponseOf } from '#shared/contract/api.contract'
import { deskPartsOf } from '#shared/organisations/desk-parts'
import type { Actor } from '../../http/actor'
import { AppError, statusChanged } from '../../http/app-error'
import { clock } from '../../platform/clock'
import { Scans, type Scan, type ScanStatus } from './scan.model'
import { hashToken } from './token'

const OPEN: ScanStatus[] = ['waiting', 'seen']

/** What the phone reads before it answers: which browser asks. Having looked is told to that browser. */
export const seeScan = async (actor: Actor, code: string): Promise<ResponseOf<'GET /session/scan/:code'>> => {
  const scan = await load(actor, code)
  await Scans.collection.updateOne({ _id: scan._id as never, status: 'waiting' }, { $set: { status: 'seen' } })
  const status = told(scan)
  return {
    status: status === 'waiting' ? 'seen' : status,
    browser: scan.browser,
    expiresAt: scan.expiresAt.toISOString(),
  }
}

/** 确认登录: once, within the two minutes, by somebody who has a part of the desk. */
export const confirmScan = async (actor: Actor, code: string) => {
  await answer(actor, code, 'confirmed')
  return { status: 'confirmed' as const }
}

/** 不是我: that browser stays outside. */
export const refuseScan = async (actor: Actor, code: string) => {
  await answer(actor, code, 'refused')
  return { status: 'refused' as const }
}

const answer = async (actor: Actor, code: string, status: 'confirmed' | 'refused') => {
  const scan = await load(actor, code)
  const { matchedCount } = await Scans.collection.updateOne(
    { _id: scan._id as never, status: { $in: OPEN }, expiresAt: { $gt: clock.now() } },
    { $set: { status, personId: actor.id } },
    { writeConcern: { w: 'majority' } },
  )
  if (matchedCount > 0) return
  const now = told(await load(actor, code))
  throw new AppError('status-changed', statusChanged(now).details, '这个二维码已经用过或过期，请在电脑上刷新后再扫')
}

/** All posts count, not only the one acted in: the session it opens acts in all of them. */
const load = async (actor: Actor, code: string): Promise<Scan> => {
  const scan = (await Scans.collection.findOne({ _id: hashToken(code) as never })) as Scan | null
  if (!scan) throw new AppError('not-found')
  if (deskPartsOf(actor.allPosts.map((post) => post.role)).length === 0) throw new AppError('forbidden')
  return scan
}

/** What may be said of a scan: a claimed one was confirmed, an old one is over. */
export const told = ({ status, expiresAt }: Pick<Scan, 'status' | 'expiresAt'>) => {
  if (status === 'refused') return status
  if (status === 'claimed') return 'confirmed'
  return expiresAt <= clock.now() ? 'expired' : status
}
