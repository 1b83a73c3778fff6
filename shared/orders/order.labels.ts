import { sayTime } from '#shared/time/say-time'
import { ORDER_MACHINE, type OrderAction, type OrderStatus } from '#shared/orders/order-machine'

export const STATUS_LABELS: Readonly<Record<OrderStatus, string>> = {
  placed: '待派单',
  dispatched: '待接单',
  accepted: '办理中',
  completed: '待评价',
  closed: '已闭环',
  rejected: '不予受理',
  cancelled: '已取消',
  merged: '已合并',
}

/** The five steps a resident follows, and the status that has reached each. */
export const STEPS = ['点单', '派单', '接单', '办结', '评价'] as const
export const STEP_OF: Readonly<Record<OrderStatus, number>> = {
  placed: 0,
  dispatched: 1,
  accepted: 2,
  completed: 3,
  closed: 5,
  rejected: 0,
  cancelled: 0,
  merged: 0,
}

export const SOLVED_LABELS = { yes: '解决了', partly: '解决了一部分', no: '没解决' } as const
export const SCORE_LABELS = ['', '很不满意', '不满意', '一般', '满意', '很满意'] as const

/** The verb on a button. */
export const actionLabel = (action: string): string => ORDER_MACHINE[action as OrderAction]?.label ?? action

interface Told {
  status: OrderStatus
  dueAt: string
  round: number
  mode: 'assign' | 'open' | null
  seats: readonly { person: { name: string }; state: string }[]
  custodian: { name: string }
}

/** The answer to 「我的事办到哪了」, first on every screen that shows an order. */
export const orderSentence = (order: Told, now: Date): string => {
  const lead = order.seats.find((seat) => seat.state === 'lead' || seat.state === 'done')?.person.name
  const due = sayTime(new Date(order.dueAt), now)
  const late = new Date(order.dueAt) < now
  switch (order.status) {
    case 'placed':
      return order.round > 1 ? `${order.custodian.name}正在重新派单` : `已收到，${order.custodian.name}正在派单`
    case 'dispatched':
      return order.mode === 'open' ? '已派出，正在等党员接单' : '已派出，正在等人接单'
    case 'accepted':
      if (order.round > 1) return `${lead ?? '党员'}正在返工，${due} 前办好`
      return late ? `${lead ?? '党员'}已接单，比约好的晚了` : `${lead ?? '党员'}已接单，${due} 前办好`
    case 'completed':
      return `${lead ?? '党员'}已办结，请您评价`
    case 'closed':
      return '这件事办好了'
    case 'rejected':
      return '这件事没有受理'
    case 'cancelled':
      return '这一单已取消'
    case 'merged':
      return '已合并到另一单一起办'
  }
}

interface Step {
  action: string
  actor: { role: string; name: string }
  subject: string | null
  from: OrderStatus | null
  to: OrderStatus
}

/** One line of the timeline, in words: who did what. */
export const eventSentence = (event: Step): string => {
  const who = event.actor.name
  switch (event.action) {
    case 'place':
      return `${who}点单，开始计时`
    case 'dispatch':
      return event.subject ? `${who}派给${event.subject}` : `${who}开放抢单`
    case 'recall':
      return `${who}撤回派单`
    case 'accept':
      return event.to === 'accepted' ? `${who}接单` : `${who}接单，还在等人到齐`
    case 'decline':
      return `${who}接不了，已退回`
    case 'withdraw':
      return `${who}退单`
    case 'complete':
      return `${who}办结`
    case 'rework':
      return event.actor.role === 'system' ? '没办好，自动返工' : `${who}要求返工`
    case 'rate':
      return `${who}评价`
    case 'reopen':
      return '没办好，重新办理'
    case 'close':
      return event.actor.role === 'system' ? '已闭环' : `${who}确认闭环`
    case 'cancel':
      return `${who}取消订单`
    case 'reject':
      return `${who}不予受理`
    case 'rehome':
      return `${event.subject ?? '原来的支部'}已撤掉，转由${who}负责`
    default:
      return who
  }
}
