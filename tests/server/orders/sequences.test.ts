import fc from 'fast-check'
import { Types } from 'mongoose'
import { ORDER_ACTIONS, type OrderAction } from '#shared/orders/order-machine'
import { connect, disconnect } from '../../../server/db/connection'
import { AppError } from '../../../server/http/app-error'
import type { Actor } from '../../../server/http/actor'
import { brokenAt } from '../../../server/modules/orders/event-chain'
import { OrderEvents, type OrderEvent } from '../../../server/modules/orders/order-event.model'
import { Orders, type Order } from '../../../server/modules/orders/order.model'
import { placeOrder } from '../../../server/modules/orders/place-order'
import { transition } from '../../../server/modules/orders/transition'
import { Entries } from '../../../server/modules/points/entry.model'
import { makeCommunity, makeMember, makePerson, makeSecretary, PLACE, type TestPerson } from '../../support/builders'
import { testActor, testPost, testReceipt } from '../../support/photos'
import { testDatabase } from '../../support/test-database'

/** Played in batches until every row has been taken and refused often enough; a row that never is stops the test. */
const RUNS = 30
const BATCHES = 8
const ENOUGH = 20
/** Half of the moves are ones that can lead on, or most orders would never leave the desk. By hand, not from the table. */
const LEADS_ON: Partial<Record<string, OrderAction[]>> = {
  placed: ['dispatch', 'dispatch', 'reject'],
  dispatched: ['accept', 'accept', 'decline', 'recall'],
  accepted: ['complete', 'complete', 'withdraw'],
  completed: ['rework', 'rate', 'close'],
  closed: ['rate', 'reopen'],
}
const move = fc.record({
  action: fc.constantFrom(...ORDER_ACTIONS),
  leadsOn: fc.boolean(),
  who: fc.nat(9),
  isOpen: fc.boolean(),
  places: fc.integer({ min: 1, max: 2 }),
  isGood: fc.boolean(),
  isSilent: fc.boolean(),
})
type Move = typeof move extends fc.Arbitrary<infer T> ? T : never

describe('random sequences over the machine', () => {
  let people: Record<'resident' | 'secretary' | 'supervisor', Actor>
  let members: Actor[]
  const taken = Object.fromEntries(ORDER_ACTIONS.map((action) => [action, 0])) as Record<OrderAction, number>
  const refused = { ...taken }

  beforeAll(async () => {
    const { uri, dbName } = testDatabase('sequences')
    await connect(uri, dbName)
    const community = await makeCommunity()
    const actor = (person: TestPerson, role: Actor['posts'][number]['role'], at = community.id): Actor =>
      testActor(person.objectId, community.id, { name: person.name, posts: [testPost(community.id, role, at)] })
    people = {
      resident: actor(await makePerson(community), 'resident'),
      secretary: actor(await makeSecretary(community), 'branch-secretary', community.branch1),
      supervisor: actor(await makeSecretary(community, community.id), 'community-secretary'),
    }
    members = []
    for (let n = 0; n < 3; n++) members.push(actor(await makeMember(community), 'party-member', community.branch1))
  })
  afterAll(disconnect)

  /** Mostly somebody the action is for, sometimes anybody. */
  const actorOf = ({ action, who, isSilent }: Move, order: Order): Actor | null => {
    if (action === 'reopen') return null
    if (action === 'close') return isSilent ? null : people.secretary
    const any = [people.resident, people.secretary, people.supervisor, ...members][who % 6] as Actor
    if (who === 9) return any
    const seats = order.seats.filter((seat) => ['offered', 'lead', 'accepted'].includes(seat.state))
    const holder = members.find((one) => seats[who % (seats.length || 1)]?.personId.equals(one.id))
    const member = (who < 7 && holder) || (members[who % 3] as Actor)
    const usual: Partial<Record<OrderAction, Actor>> = {
      accept: member,
      decline: member,
      withdraw: member,
      complete: member,
      rate: people.resident,
      cancel: people.resident,
      rework: who % 2 ? people.resident : people.supervisor,
    }
    return usual[action] ?? people.secretary
  }
  const inputOf = ({ action, who, isOpen, places, isGood, isSilent }: Move): unknown => {
    if (action === 'dispatch')
      return isOpen ? { mode: 'open', places } : { mode: 'assign', assigneeId: members[who % 3]?.id.toHexString() }
    if (action === 'accept') return {}
    if (action === 'complete') return { note: '好了', photoIds: [] }
    if (action === 'rate') return isGood ? { score: 5, solved: 'yes' } : { score: 1, solved: 'no' }
    if (action === 'close') return { ground: isSilent ? 'silence' : 'follow-up' }
    return { reason: '试一试' }
  }

  const place = async () => (await placeOrder(people.resident, PLACE, testReceipt())).id
  const play = async (id: Types.ObjectId, moves: Move[]): Promise<void> => {
    for (const drawn of moves) {
      const order = (await Orders.findById(id).lean<Order>()) as Order
      const choice = drawn.leadsOn ? LEADS_ON[order.status] : undefined
      const one = { ...drawn, action: choice?.[drawn.who % choice.length] ?? drawn.action }
      try {
        await transition(one.action, actorOf(one, order), id.toHexString(), inputOf(one), null)
        taken[one.action]++
      } catch (error) {
        if (!(error instanceof AppError)) throw error
        refused[one.action]++
      }
    }
  }

  it('keep every promise, over at least thirty moves each', async () => {
    const seed = Number(process.env.SEED ?? Date.now())
    const isEnough = () => ORDER_ACTIONS.every((action) => taken[action] >= ENOUGH && refused[action] >= ENOUGH)
    for (let batch = 0; batch < BATCHES && !isEnough(); batch++)
      await fc.assert(
        fc.asyncProperty(fc.array(move, { minLength: 30, maxLength: 50 }), async (moves) => {
          let id = await place()
          // An order that has ended is followed by a new one, so that the moves do not run into the void.
          for (let from = 0; from < moves.length; from += 15) {
            await play(id, moves.slice(from, from + 15))
            await holds(id)
            const { status } = (await Orders.findById(id).lean<Order>()) as Order
            if (status === 'cancelled' || status === 'rejected') id = await place()
          }
        }),
        { numRuns: RUNS, seed: seed + batch },
      )
    console.log(`taken ${JSON.stringify(taken)}\nrefused ${JSON.stringify(refused)}`)
    for (const action of ORDER_ACTIONS) {
      expect([action, taken[action] >= ENOUGH]).toEqual([action, true])
      expect([action, refused[action] >= ENOUGH]).toEqual([action, true])
    }
  }, 600_000)
})

/** The invariants, from the stored documents alone. */
const holds = async (id: Types.ObjectId) => {
  const order = (await Orders.findById(id).lean<Order>()) as Order
  const events = await OrderEvents.find({ orderId: id }).sort({ seq: 1 }).lean<OrderEvent[]>()
  const states = (...wanted: string[]) => order.seats.filter((seat) => wanted.includes(seat.state))

  expect(brokenAt(events)).toBeNull()
  expect(order.chain).toEqual({ seq: events.length, hash: events.at(-1)?.hash })
  for (const [n, event] of events.entries()) expect(event.from).toBe(n === 0 ? null : events[n - 1]?.to)
  expect(events.at(-1)?.to).toBe(order.status)
  expect(order.round).toBe(1 + events.filter((event) => ['rework', 'reopen'].includes(event.action)).length)

  expect(states('accepted', 'lead', 'offered').length).toBeLessThanOrEqual(order.places)
  expect(new Set(order.seats.map((seat) => seat.personId.toHexString())).size).toBe(order.seats.length)
  if (order.status === 'accepted') expect(states('lead')).toHaveLength(1)
  if (order.status === 'placed') expect(states('accepted', 'lead', 'offered', 'done')).toHaveLength(0)
  expect(order.holderIds.map(String).sort()).toEqual(
    ['cancelled', 'rejected'].includes(order.status)
      ? []
      : states('offered', 'accepted', 'lead', 'done')
          .map((seat) => String(seat.personId))
          .sort(),
  )

  const entries = await Entries.find({ orderId: id }).lean()
  for (const entry of entries) expect(entry.lines.reduce((sum, line) => sum + line.amount, 0)).toBe(0)
  const standing = entries.filter(
    (entry) => !entry.reverses && !entries.some((other) => other.reverses?.equals(entry._id)),
  )
  const keys = standing.map((entry) => `${entry.holderId}:${entry.round}`)
  expect(new Set(keys).size).toBe(keys.length)
  if (order.status === 'closed')
    expect(standing.filter((entry) => entry.round === order.round)).toHaveLength(states('done').length)
  expect(standing.every((entry) => entry.round === order.round || order.status !== 'closed')).toBe(true)
}
