import type { ListedOrder, SeatView } from '#shared/orders/order.contract'
import { isOpen } from '#shared/orders/order-machine'
import { ROLE_LABELS, type Role } from '#shared/organisations/roles'
import { call } from '../../../lib/platform'
import { Cell, Cells, PersonChip, useAppearance } from '../../../ui'
import { holdersOf, phoneInBar, visitWords } from '../sentences'

/** Who holds the order: name, post, branch, what they promised, and a way to call. */
export function Holders({ order, now }: { order: ListedOrder; now: Date }) {
  const seats = holdersOf(order)
  if (seats.length === 0) return null
  return (
    <Cells>
      {seats.map((seat) => (
        <Holder key={seat.person.id} seat={seat} promise={promiseOf(order, seat, now)} inBar={phoneInBar(order)} />
      ))}
    </Cells>
  )
}

/** What they promised, for as long as it is still to come. */
const promiseOf = (order: ListedOrder, seat: SeatView, now: Date): string | undefined => {
  if (seat.state === 'offered') return '等他接单'
  return isOpen(order.status) ? visitWords(seat, now) : undefined
}

/** The bar already calls the one who leads; a second button for the same would only be in the way. */
function Holder({ seat, promise, inBar }: { seat: SeatView; promise?: string; inBar: string | null }) {
  const { elder } = useAppearance()
  const { person, phone } = seat
  return (
    <>
      <PersonChip
        name={seat.isMe ? `${person.name}（您）` : person.name}
        tag={ROLE_LABELS[person.role as Role] ?? person.role}
        {...(!elder && person.branch && { org: person.branch })}
        words={promise}
      />
      {phone && phone !== inBar && !seat.isMe && (
        <Cell icon='phone' title={`打给${person.name}`} value={phone} onClick={() => call(phone)} />
      )}
    </>
  )
}
