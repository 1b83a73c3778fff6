import { describe, expect, it } from '@jest/globals'
import type { ListedOrder } from '../../../../shared/orders/order.contract'
import { holderWords, isFound, serviceChips } from '../../../../client/src/features/desk/queue-rows'

const seat = (name: string, state: string, branch: string | null = '二支部') => ({ person: { name, branch }, state })
const order = (over: object) =>
  ({ status: 'accepted', mode: 'assign', places: 1, seats: [], ...over }) as unknown as ListedOrder

describe('谁在办', () => {
  it('is nobody before dispatch', () => {
    expect(holderWords(order({ status: 'placed' }))).toBeNull()
  })

  it('is who was asked, an open pool, or how many are missing', () => {
    const dispatched = { status: 'dispatched' }
    expect(holderWords(order({ ...dispatched, seats: [seat('张海波', 'offered')] }))).toBe('等张海波接')
    expect(holderWords(order({ ...dispatched, mode: 'open', places: 3 }))).toBe('抢单，3 个名额')
    expect(holderWords(order({ ...dispatched, places: 2, seats: [seat('张海波', 'lead')] }))).toBe('还差 1 位')
  })

  it('is the lead with his branch, and how many go with him', () => {
    expect(holderWords(order({ seats: [seat('黄丽', 'accepted'), seat('王建国', 'lead')] }))).toBe(
      '二支部 王建国 等 2 人',
    )
    expect(holderWords(order({ seats: [seat('王建国', 'lead', null)] }))).toBe('王建国')
    expect(holderWords(order({ seats: [seat('王建国', 'lead', '河畔二支部')] }), '河畔社区')).toBe('二支部 王建国')
  })
})

describe('service chips', () => {
  it('begins with all and goes by how many there are', () => {
    const rows = ['a', 'b', 'b'].map((code) => order({ serviceCode: code, serviceName: code.toUpperCase() }))
    expect(serviceChips(rows).map(({ label, count }) => `${label} ${count}`)).toEqual(['全部 3', 'B 2', 'A 1'])
  })
})

describe('finding a row', () => {
  const one = order({
    ...{ number: '261119-0011', building: '7栋', serviceName: '水电小修', summary: '水管漏水' },
    ...{ requester: { name: '赵先生' }, seats: [seat('王建国', 'lead')] },
  })

  it.each(['1119 0011', '7栋', '漏水', '赵先生', '王建国', ''])('finds it by “%s”', (typed) => {
    expect(isFound(one, typed)).toBe(true)
  })

  it('leaves out what nobody said', () => {
    expect(isFound(one, '8栋')).toBe(false)
  })
})
