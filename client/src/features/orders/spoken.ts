import type { ListedOrder, SeatView } from '#shared/orders/order.contract'
import { ROLE_LABELS, type Role } from '#shared/organisations/roles'
import { headSentence, holdersOf, lampReading, lampWords, readerOf, visitWords } from './sentences'

/** 17:30 as a voice says it: 17点30分. */
const clockAloud = (hour: string, minute: string): string =>
  minute === '00' ? `${hour}点` : `${hour}点${minute.replace(/^0/, '零')}分`

const aloud = (words: string): string =>
  words
    .replace(/(\d{1,2}):(\d{2})/g, (_, hour: string, minute: string) => clockAloud(hour, minute))
    .replace(/\s+/g, '')
    .replace(/[。，；、…]+$/, '')

const holder = (seat: SeatView, now: Date): string => {
  const { name, role, branch } = seat.person
  if (seat.isMe) return ''
  if (seat.state === 'offered') return `派给了${name}，等他接单`
  const post = ROLE_LABELS[role as Role] ?? ''
  return [`${name}是${branch ?? ''}${post}`, seat.state === 'done' ? '' : visitWords(seat, now)]
    .filter(Boolean)
    .join('，')
}

/** Who has it in hand, unless the head already said so. */
const held = (order: ListedOrder, now: Date): string[] => {
  if (order.status !== 'placed') return holdersOf(order).map((seat) => holder(seat, now))
  const isSaid = readerOf(order) === 'desk' || headSentence(order, now).includes(order.custodian.name)
  return isSaid ? [] : [`现在由${order.custodian.name}派单`]
}

/** The state of an order as one would say it on the phone: what it is, where it stands, how long is left, who has it. */
export const spokenState = (order: ListedOrder, now: Date): string => {
  const reading = lampReading(order, now)
  // Others in the room need not hear what a confidential order is about.
  const about = order.isConfidential ? '' : order.summary
  const parts = [about, headSentence(order, now), reading ? lampWords(order, reading, now, true) : '']
  return [...parts, ...held(order, now)]
    .map(aloud)
    .filter(Boolean)
    .map((part) => `${part}。`)
    .join('')
}
