import type { ListedOrder } from '#shared/orders/order.contract'
import { ROLE_LABELS, type Role } from '#shared/organisations/roles'
import { call } from '../../../lib/platform'
import { Cells, Link, PersonChip } from '../../../ui'
import { holdersOf, visitWords } from '../sentences'

/** Who holds the order: name, post, branch, and what they promised. */
export function Holders({ order, now }: { order: ListedOrder; now: Date }) {
  const seats = holdersOf(order)
  if (seats.length === 0) return null
  return (
    <Cells>
      {seats.map((seat) => {
        const { phone } = seat
        return (
          <PersonChip
            key={seat.person.id}
            name={seat.isMe ? `${seat.person.name}（您）` : seat.person.name}
            tag={ROLE_LABELS[seat.person.role as Role] ?? seat.person.role}
            org={seat.person.branch ?? undefined}
            words={seat.state === 'offered' ? '等他接单' : visitWords(seat, now)}
            end={
              phone && !seat.isMe ? (
                <Link icon='phone' onClick={() => call(phone)}>
                  打电话
                </Link>
              ) : undefined
            }
          />
        )
      })}
    </Cells>
  )
}
