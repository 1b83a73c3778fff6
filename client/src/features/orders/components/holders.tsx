import type { ListedOrder, SeatView } from '#shared/orders/order.contract'
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
        <Holder key={seat.person.id} seat={seat} now={now} inBar={phoneInBar(order)} />
      ))}
    </Cells>
  )
}

/** The bar already calls the one who leads; a second button for the same would only be in the way. */
function Holder({ seat, now, inBar }: { seat: SeatView; now: Date; inBar: string | null }) {
  const { elder } = useAppearance()
  const { person, phone } = seat
  return (
    <>
      <PersonChip
        name={seat.isMe ? `${person.name}（您）` : person.name}
        tag={ROLE_LABELS[person.role as Role] ?? person.role}
        {...(!elder && person.branch && { org: person.branch })}
        words={seat.state === 'offered' ? '等他接单' : visitWords(seat, now)}
      />
      {phone && phone !== inBar && !seat.isMe && (
        <Cell icon='phone' title={`打给${person.name}`} value={phone} onClick={() => call(phone)} />
      )}
    </>
  )
}
