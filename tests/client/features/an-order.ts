import type { Order } from '../../../shared/orders/order.contract'

/** 李阿姨's bulb: accepted by 王师傅, due at 17:30 Beijing time; a test changes what it is about. */
export const anOrder = (change: Partial<Order> = {}): Order => ({
  id: '65f000000000000000000001',
  number: '261119-0007',
  status: 'accepted',
  serviceCode: 'repair',
  serviceName: '水电小修',
  icon: 'wrench',
  summary: '厨房换灯泡',
  description: '厨房的灯不亮了，我一个人够不着',
  address: '3 栋 2 单元 402',
  building: '3栋',
  location: null,
  photos: [],
  proofPhotos: [],
  note: null,
  placedAt: '2026-11-19T05:05:00.000Z',
  dueAt: '2026-11-19T09:30:00.000Z',
  stageDueAt: null,
  lamp: 'green',
  lampClock: 'promise',
  round: 1,
  mode: 'assign',
  places: 1,
  seats: [seat({ state: 'lead' })],
  points: 6,
  isConfidential: false,
  preferredTimes: null,
  requester: { name: '李阿姨', isMe: true },
  contactPhone: null,
  custodian: { id: '65f000000000000000000002', name: '河畔二支部' },
  rating: null,
  distance: null,
  availableActions: ['cancel'],
  events: [
    event('place', null, 'placed', '2026-11-19T05:05:00.000Z', '李阿姨'),
    { ...event('dispatch', 'placed', 'dispatched', '2026-11-19T05:12:00.000Z', '河畔二支部'), subject: '王师傅' },
    event('accept', 'dispatched', 'accepted', '2026-11-19T05:26:00.000Z', '王师傅'),
  ],
  ...change,
})

type Seat = Order['seats'][number]
export const seat = (change: Partial<Seat> = {}): Seat => ({
  person: { id: '65f000000000000000000003', name: '王师傅', role: 'party-member', branch: '河畔二支部' },
  state: 'accepted',
  isMe: false,
  visitAt: '2026-11-19T08:40:00.000Z',
  words: null,
  phone: '13800005530',
  ...change,
})

const event = (
  action: string,
  from: Order['status'] | null,
  to: Order['status'],
  at: string,
  name: string,
): Order['events'][number] => ({
  id: `65f0000000000000000001${action.length}${to.length}`,
  action,
  from,
  to,
  at,
  actor: { role: 'resident', name },
  text: null,
  subject: null,
})

/** 14:12 in Beijing, the hour of the mock-ups. */
export const NOW = new Date('2026-11-19T06:12:00.000Z')
