import { describe, expect, it } from '@jest/globals'
import { actionsFor } from '../../../client/src/features/orders/actions-for'
import { heldBy } from '../../../client/src/features/orders/held-by'
import { orderCardProps, timedStepProps } from '../../../client/src/features/orders/order-card'
import { headSentence, lampReading, lampSentence, sayNumber } from '../../../client/src/features/orders/sentences'
import { timelineItems } from '../../../client/src/features/orders/timeline'
import { visitTimes } from '../../../client/src/features/orders/visit-times'
import { anOrder, NOW, seat } from './an-order'

const served = { requester: { name: '李阿姨', isMe: false }, seats: [seat({ state: 'lead', isMe: true })] }
const desk = { requester: { name: '李阿姨', isMe: false }, seats: [], status: 'placed' as const }

describe('the sentence on top', () => {
  it.each([
    ['the resident', anOrder(), '王师傅已接单，今天 17:30 前办好'],
    ['the one who does it', anOrder(served), '您已接单，今天 17:30 前办好'],
    ['the desk', anOrder({ ...desk, availableActions: ['dispatch', 'reject'] }), '等您派单'],
    [
      'one who may take it',
      anOrder({ ...desk, status: 'dispatched', mode: 'open', availableActions: ['accept'] }),
      '等人接单，今天 17:30 前办好',
    ],
    [
      'one who is asked',
      anOrder({ ...served, status: 'dispatched', seats: [seat({ state: 'offered', isMe: true })] }),
      '派给您的，接了请在今天 17:30 前办好',
    ],
  ])('answers %s', (_, order, sentence) => {
    expect(headSentence(order, NOW)).toBe(sentence)
  })
})

describe('the lamp', () => {
  it('says how long is left, and how that feels', () => {
    const reading = lampReading(anOrder(), NOW)
    expect(reading && lampSentence(anOrder(), reading, NOW)).toBe('时间充裕，还剩 3 小时 18 分')
  })

  it('names the desk’s clock when that one is worse', () => {
    const late = anOrder({ ...desk, stageDueAt: '2026-11-19T05:52:00.000Z' })
    const reading = lampReading(late, NOW)
    expect(reading && lampSentence(late, reading, NOW)).toBe('派单已超时 20 分')
  })

  it('is out once the order has ended', () => {
    expect(orderCardProps(anOrder({ status: 'closed' }), NOW)).not.toHaveProperty('lamp')
  })
})

describe('the steps', () => {
  it('tell when each was reached and when the next is promised', () => {
    const { steps, now } = timedStepProps(anOrder(), NOW)
    expect(steps.map((step) => step.time)).toEqual(['13:05', '13:12', '13:26', '17:30前', '办结后'])
    expect(now).toBe(2)
  })

  it('are not drawn for an order that was never done', () => {
    expect(orderCardProps(anOrder({ status: 'cancelled' }), NOW)).not.toHaveProperty('steps')
  })
})

describe('the timeline', () => {
  it('calls the reader 您, newest first', () => {
    expect(timelineItems(anOrder(), NOW).map((item) => `${item.time} ${item.words}`)).toEqual([
      '13:26 王师傅接单',
      '13:12 河畔二支部派给王师傅',
      '13:05 您点单，开始计时',
    ])
  })

  it('adds up who held it how long', () => {
    expect(heldBy(anOrder(), NOW).map(({ who, ms }) => [who, ms / 60_000])).toEqual([
      ['河畔二支部派单', 7],
      ['等人接单', 14],
      ['王师傅在办', 46],
    ])
  })
})

describe('the buttons', () => {
  const labels = (order: Parameters<typeof actionsFor>[0]) => {
    const { primary, others } = actionsFor(order)
    return [primary?.label ?? null, ...others.map((one) => one.label)]
  }

  it('are those the server offers, the likeliest first', () => {
    expect(labels(anOrder({ status: 'completed', availableActions: ['rework', 'rate'] }))).toEqual(['去评价', '返工'])
    expect(labels(anOrder({ ...desk, availableActions: ['cancel', 'reject', 'dispatch'] }))).toEqual([
      '派单',
      '不予受理',
      '取消',
    ])
  })

  it('leave out what this client does not know', () => {
    expect(labels(anOrder({ availableActions: ['teleport', 'cancel'] }))).toEqual([null, '取消'])
  })

  it('make 加派 no red button', () => {
    expect(labels(anOrder({ ...served, availableActions: ['dispatch', 'cancel'] }))).toEqual([null, '加派', '取消'])
  })
})

describe('the times one may promise to come', () => {
  const clock = (at: Date) => at.toISOString().slice(11, 16)
  it('are by day and before the promise ends', () => {
    expect(visitTimes(new Date('2026-11-19T09:30:00.000Z'), NOW).map(clock)).toEqual(['07:00', '08:00'])
  })

  it('are tomorrow when it is late', () => {
    const night = new Date('2026-11-19T14:00:00.000Z')
    expect(visitTimes(new Date('2026-11-20T09:30:00.000Z'), night).map(clock)).toEqual(['01:00', '07:00'])
  })
})

it('reads the number as it is said on the phone', () => {
  expect(sayNumber('261119-0007')).toBe('1119 0007')
})
