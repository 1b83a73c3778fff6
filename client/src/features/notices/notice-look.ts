import type { ResponseOf } from '#shared/contract/api.contract'
import type { NoticeKind } from '#shared/notifications/notice.labels'
import { sayDay } from '#shared/time/say-time'
import { go } from '../../lib/routes'
import type { IconName } from '../../ui'

export type Notice = ResponseOf<'GET /notices'>['items'][number]

const ICONS: Partial<Record<NoticeKind, IconName>> = {
  'order-dispatched': 'people',
  'order-accepted': 'accept',
  'order-again': 'swap',
  'order-completed': 'star',
  'order-back': 'redo',
  'order-closed': 'check',
  'order-rejected': 'x',
  'order-cancelled': 'cancel',
  'seat-offered': 'accept',
  'seat-recalled': 'swap',
  'seat-cancelled': 'cancel',
  'seat-alone': 'walk',
  'seat-rework': 'redo',
  'seat-rated': 'star',
  'seat-closed': 'coin',
  'desk-placed': 'inbox',
  'desk-returned': 'swap',
  'desk-short': 'walk',
  'desk-rework': 'redo',
  'desk-bad-rating': 'phone',
  'desk-cancelled': 'cancel',
  'volunteer-applied': 'people',
  'volunteer-approved': 'heart',
  'volunteer-refused': 'heart',
}

/** What a notice is about, drawn; a kind this client does not know yet is a bell. */
export const noticeIcon = ({ kind }: Notice): IconName => ICONS[kind] ?? 'bell'

/** Opens what a notice is about: its order, else the registration or the homes it speaks of. */
export const openNotice = ({ kind, orderId }: Notice): void => {
  if (orderId) return go('order/detail', { id: orderId })
  if (kind.startsWith('home-')) return go('people/homes')
  go(kind === 'volunteer-applied' ? 'branch/review' : 'volunteer/register')
}

/** Notices by the day people call them, in the order they came. */
export const byDay = (notices: readonly Notice[], now: Date): { day: string; notices: Notice[] }[] => {
  const days = new Map<string, Notice[]>()
  for (const notice of notices) {
    const day = sayDay(new Date(notice.at), now)
    days.set(day, [...(days.get(day) ?? []), notice])
  }
  return [...days].map(([day, notices]) => ({ day, notices }))
}
