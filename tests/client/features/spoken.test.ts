import { describe, expect, it } from '@jest/globals'
import { spokenState } from '../../../client/src/features/orders/spoken'
import { anOrder, NOW, seat } from './an-order'

const others = { requester: { name: '李阿姨', isMe: false } }

describe('the state of an order, spoken', () => {
  it.each([
    [
      'on its way, to the resident',
      anOrder(),
      '厨房换灯泡。王师傅已接单，今天17点30分前办好。还剩3小时18分。王师傅是河畔二支部党员，大概16点40分到。',
    ],
    [
      'not yet given out: the head has said by whom',
      anOrder({ status: 'placed', seats: [] }),
      '厨房换灯泡。已收到，河畔二支部正在派单。还剩3小时18分。',
    ],
    [
      'offered',
      anOrder({ status: 'dispatched', seats: [seat({ state: 'offered', visitAt: null })] }),
      '厨房换灯泡。已派出，正在等人接单。还剩3小时18分。派给了王师傅，等他接单。',
    ],
    [
      'late',
      anOrder({ dueAt: '2026-11-17T09:00:00.000Z', seats: [seat({ state: 'lead', visitAt: null })] }),
      '厨房换灯泡。王师傅已接单，比约好的晚了。已超时1天。王师傅是河畔二支部党员。',
    ],
    [
      'to the one who does it: not about themself',
      anOrder({ ...others, seats: [seat({ state: 'lead', isMe: true })] }),
      '厨房换灯泡。您已接单，今天17点30分前办好。还剩3小时18分。',
    ],
    [
      'ended: no clock runs',
      anOrder({ status: 'cancelled', seats: [], availableActions: [] }),
      '厨房换灯泡。这一单已取消。',
    ],
    [
      'confidential: what it is about is nobody else’s',
      anOrder({ status: 'placed', seats: [], isConfidential: true }),
      '已收到，河畔二支部正在派单。还剩3小时18分。',
    ],
  ])('%s', (_, order, words) => {
    expect(spokenState(order, NOW)).toBe(words)
  })

  it('says the hours as one says them', () => {
    const due = (dueAt: string) => spokenState(anOrder({ dueAt, seats: [] }), NOW)
    expect(due('2026-11-20T01:00:00.000Z')).toContain('明天9点前办好')
    expect(due('2026-11-20T01:05:00.000Z')).toContain('明天9点零5分前办好')
  })

  it('has no full stop twice, however the summary ends', () => {
    expect(spokenState(anOrder({ summary: '三楼楼道灯坏了。…' }), NOW)).toMatch(/^三楼楼道灯坏了。王师傅/)
  })
})
