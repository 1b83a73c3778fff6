import { describe, expect, it } from '@jest/globals'
import type { ListedOrder } from '../../../../shared/orders/order.contract'
import {
  inHandWords,
  isOfferedToMe,
  isRunning,
  placesLeft,
  placesWords,
  placeWords,
  reworkReason,
  titleAndText,
  visitSentence,
} from '../../../../client/src/features/volunteers/task-words'

const now = new Date('2026-11-19T06:12:00Z')
const seat = (state: string, isMe = true, visitAt: string | null = null) =>
  ({
    person: { id: 'p', name: '王建国', role: 'party-member', branch: null },
    state,
    isMe,
    visitAt,
    words: null,
    phone: null,
  }) as ListedOrder['seats'][number]
const order = (over: Partial<ListedOrder> = {}) =>
  ({
    status: 'accepted',
    summary: '厨房换灯泡',
    serviceName: '水电小修',
    building: '3栋',
    dueAt: '2026-11-19T09:30:00.000Z',
    places: 1,
    seats: [seat('lead')],
    distance: null,
    custodian: { id: 'c', name: '河畔社区' },
    ...over,
  }) as ListedOrder

describe('words about a task', () => {
  it('is offered only while I have not answered', () => {
    expect(isOfferedToMe(order({ status: 'dispatched', seats: [seat('offered')] }))).toBe(true)
    expect(isOfferedToMe(order({ status: 'dispatched', seats: [seat('offered', false)] }))).toBe(false)
    expect(isOfferedToMe(order({ status: 'placed', seats: [seat('offered')] }))).toBe(false)
  })

  it('runs from my accepting to 办结', () => {
    expect(isRunning(order())).toBe(true)
    expect(isRunning(order({ status: 'completed', seats: [seat('done')] }))).toBe(false)
    expect(isRunning(order({ seats: [seat('lead', false)] }))).toBe(false)
  })

  it('counts the places nobody holds', () => {
    const two = order({ status: 'dispatched', places: 2, seats: [seat('lead', false), seat('offered', false)] })
    expect(placesLeft(two)).toBe(1)
    expect(placesWords(two)).toBe('要 2 个人，还差 1 位')
    expect(placesWords(order())).toBeNull()
  })

  it('says the building and how far; without a building the community', () => {
    expect(placeWords(order({ distance: 152 }))).toEqual({ place: '3栋', distance: '150 米，走 2 分钟' })
    expect(placeWords(order({ building: null, distance: 5200 }))).toEqual({ place: '河畔社区', distance: '5.2 公里' })
  })

  it('says the promised visit until it has passed', () => {
    const promised = (at: string) => order({ seats: [seat('lead', true, at)] })
    expect(visitSentence(promised('2026-11-19T08:40:00Z'), now)).toBe('今天 16:40 去 3栋')
    expect(visitSentence(promised('2026-11-19T06:00:00Z'), now)).toBeNull()
    expect(visitSentence(order(), now)).toBeNull()
  })

  it('names the task due first', () => {
    const later = order({ summary: '取药', dueAt: '2026-11-20T09:30:00.000Z' })
    expect(inHandWords([later, order()])).toBe('您手上 2 件，先去 3栋办水电小修')
    expect(inHandWords([])).toBeNull()
  })

  it('gives the newest reason why it came back', () => {
    const event = (at: string, action: string, text: string) => ({ at, action, text })
    const events = [
      event('2026-11-18', 'rework', '又坏了'),
      event('2026-11-19', 'rework', '还在漏'),
      event('2026-11-17', 'place', ''),
    ]
    expect(reworkReason({ round: 3, events } as never)).toBe('还在漏')
    expect(reworkReason({ round: 1, events } as never)).toBeNull()
  })

  it.each([
    ['厨房换灯泡', '灯泡家里有，请带人字梯', ['厨房换灯泡', '灯泡家里有，请带人字梯']],
    ['厨房换灯泡', '厨房换灯泡。灯泡家里有', ['厨房换灯泡', '灯泡家里有']],
    ['厨房换灯泡', '厨房换灯泡', ['厨房换灯泡', '水电小修']],
    ['旧沙发要搬到楼下…', '旧沙发要搬到楼下回收点', ['水电小修', '旧沙发要搬到楼下回收点']],
  ])('says neither summary nor words twice: %s, %s', (summary, description, [title, text]) => {
    expect(titleAndText({ summary, description, serviceName: '水电小修' })).toEqual({ title, text })
  })
})
