import type { ListedOrder, Order } from '#shared/orders/order.contract'
import { STATUS_LABELS, STEP_OF, STEPS } from '#shared/orders/order.labels'
import { isFinal } from '#shared/orders/order-machine'
import { sayDay } from '#shared/time/say-time'
import { headSentence, lampReading, lampWords, shortTime } from './sentences'

interface Step {
  label: string
  time?: string
}

/** Where an order stands on the five steps. An ended one that was never done has no way to show. */
export const stepProps = (order: ListedOrder): { steps: Step[]; now: number; ended: boolean } => ({
  steps: STEPS.map((label) => ({ label })),
  now: STEP_OF[order.status],
  ended: isFinal(order.status) && order.status !== 'closed',
})

const REACHED_BY = ['place', 'dispatch', 'accept', 'complete', 'rate']

/** The same with the time each step was reached in this round, and when the next ones are promised. */
export const timedStepProps = (order: Order, now: Date) => {
  const props = stepProps(order)
  const times = REACHED_BY.map((action, step) => {
    const last = [...order.events].sort((a, b) => b.at.localeCompare(a.at)).find((event) => event.action === action)
    if (step <= props.now && last) return shortTime(new Date(last.at), now)
    if (props.ended || step < props.now || props.now >= 4) return undefined
    if (step === 3) return `${shortTime(new Date(order.dueAt), now)}前`
    return step === 4 ? '办结后' : undefined
  })
  return { ...props, steps: props.steps.map((step, n) => ({ ...step, ...(times[n] && { time: times[n] }) })) }
}

/** Props of ui's OrderCard: the sentence, what it is about, the lamp and the steps. */
export const orderCardProps = (order: ListedOrder, now: Date) => {
  const reading = lampReading(order, now)
  const { steps, now: step, ended } = stepProps(order)
  return {
    title: headSentence(order, now),
    sub: order.summary,
    ...(reading && { lamp: reading.lamp, lampWords: lampWords(order, reading, now) }),
    ...(ended ? {} : { steps, now: step }),
  }
}

/** Props of ui's OrderRow, for an order that has ended. */
export const orderRowProps = (order: ListedOrder, now: Date) => ({
  title: order.summary,
  sub: order.rating
    ? `${sayDay(new Date(order.rating.at), now)}，评了 ${order.rating.score} 星`
    : `${sayDay(new Date(order.placedAt), now)}点单`,
  state: STATUS_LABELS[order.status],
  stateTone: 'rest' as const,
})
