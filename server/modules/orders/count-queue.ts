import type { ResponseOf } from '#shared/contract/api.contract'
import type { Actor } from '../../http/actor'
import { clock } from '../../platform/clock'
import { countUpToMost } from './count-up-to-most'
import { lampFilter, queueFilter } from './queue-filter'

/** How much waits at this reader's desk, or of one organisation there, by lamp and by status. */
export const countQueue = async (
  actor: Actor,
  { custodianId }: { custodianId?: string },
): Promise<ResponseOf<'GET /orders/counts'>> => {
  const desk = await queueFilter(actor, custodianId)
  const now = clock.now()
  const count = (filter: Record<string, unknown>) => (desk ? countUpToMost({ ...desk, ...filter }) : Promise.resolve(0))
  const [red, yellow, placed, dispatched, accepted, completed] = await Promise.all([
    count(lampFilter('red', now)),
    count(lampFilter('yellow', now)),
    ...(['placed', 'dispatched', 'accepted', 'completed'] as const).map((status) => count({ status })),
  ])
  return { red, yellow, placed, dispatched, accepted, completed } as ResponseOf<'GET /orders/counts'>
}
