import type { ListedOrder } from '#shared/orders/order.contract'

export interface ServiceChip {
  value: string
  label: string
  count: number
}

export const ALL = ''

/** Chips over the rows at hand: all, then the services by how many there are. */
export const serviceChips = (orders: readonly ListedOrder[]): ServiceChip[] => {
  const counts = new Map<string, { label: string; count: number }>()
  for (const { serviceCode, serviceName } of orders) {
    const held = counts.get(serviceCode)
    counts.set(serviceCode, { label: serviceName, count: (held?.count ?? 0) + 1 })
  }
  const services = [...counts].map(([value, { label, count }]) => ({ value, label, count }))
  return [{ value: ALL, label: '全部', count: orders.length }, ...services.sort((a, b) => b.count - a.count)]
}

/** 二支部 for 河畔二支部 inside 河畔社区: within one community its name says nothing. */
const shortBranch = (branch: string | null, community: string): string | null => {
  const place = community.replace(/社区$/, '')
  return place && branch?.startsWith(place) ? branch.slice(place.length) : branch
}

/** 谁在办: the branch and the person, or what is still missing. Null while it waits for dispatch. */
export const holderWords = (
  order: Pick<ListedOrder, 'status' | 'seats' | 'mode' | 'places'>,
  community = '',
): string | null => {
  if (order.status === 'placed') return null
  const held = order.seats.filter((seat) => seat.state === 'lead' || seat.state === 'accepted' || seat.state === 'done')
  const first = held.find((seat) => seat.state !== 'accepted') ?? held[0]
  const missing = order.places - held.length
  if (order.status === 'dispatched') {
    if (held.length > 0) return `还差 ${missing} 位`
    const offered = order.seats.find((seat) => seat.state === 'offered')
    return order.mode === 'open' || !offered ? `抢单，${order.places} 个名额` : `等${offered.person.name}接`
  }
  if (!first) return '–'
  const name = [shortBranch(first.person.branch, community), first.person.name].filter(Boolean).join(' ')
  return held.length > 1 ? `${name} 等 ${held.length} 人` : name
}

/** Finds a row by what a caller says: number, building, service, the thing itself, who holds it. Spaces and case do not matter. */
export const isFound = (order: ListedOrder, typed: string): boolean => {
  const plain = (words: string) => words.replace(/[\s-]/g, '').toLowerCase()
  const { number, building, serviceName, summary, requester, seats } = order
  const told = [number, building ?? '', serviceName, summary, requester.name, ...seats.map((seat) => seat.person.name)]
  return told.some((words) => plain(words).includes(plain(typed)))
}
