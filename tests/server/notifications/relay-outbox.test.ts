import { Types } from 'mongoose'
import { connect, disconnect } from '../../../server/db/connection'
import { inTransaction } from '../../../server/db/with-transaction'
import { enqueue } from '../../../server/modules/notifications/enqueue'
import { Outbox, type OutboxRow } from '../../../server/modules/notifications/outbox.model'
import { onWake } from '../../../server/modules/notifications/outbox-signal'
import { relayOutbox, type Deliver } from '../../../server/modules/notifications/relay-outbox'
import { clock } from '../../../server/platform/clock'
import { testDatabase } from '../../support/test-database'

const MINUTE = 60_000

describe('the outbox relay', () => {
  const now = clock.now
  let at: number

  beforeAll(async () => {
    const { uri, dbName } = testDatabase('outbox')
    await connect(uri, dbName)
  })
  beforeEach(async () => {
    await Outbox.deleteMany({})
    at = Date.now()
    clock.now = () => new Date(at)
  })
  afterEach(() => {
    clock.now = now
  })
  afterAll(() => disconnect())

  const message = () => ({
    communityId: new Types.ObjectId(),
    orderId: new Types.ObjectId(),
    eventId: new Types.ObjectId(),
    action: 'place',
    at: new Date(at),
  })
  const put = async (count = 1): Promise<string[]> => {
    const messages = Array.from({ length: count }, message)
    await inTransaction(null, async (tx) => {
      for (const one of messages) await enqueue(one, tx)
    })
    return messages.map((one) => one.eventId.toHexString()).sort()
  }
  const states = async () => (await Outbox.find().lean<OutboxRow[]>()).map((row) => row.state)
  /** Counts deliveries by event. */
  const counting = () => {
    const delivered: string[] = []
    const deliver: Deliver = async (rows) => {
      delivered.push(...rows.map((row) => row.eventId.toHexString()))
    }
    return { delivered, deliver }
  }

  it('has no message of a transaction that failed, and wakes nobody before the commit', async () => {
    let woken = 0
    const forget = onWake(() => woken++)
    const failing = inTransaction(null, async (tx) => {
      await enqueue(message(), tx)
      expect(woken).toBe(0)
      throw new Error('no order, no message')
    })
    await expect(failing).rejects.toThrow('no order')
    expect(await states()).toEqual([])
    woken = 0
    await put(3)
    expect(woken).toBe(1)
    forget()
    await put()
    expect(woken).toBe(1)
  })

  it('delivers each message once and marks it done', async () => {
    const ids = await put(3)
    const { delivered, deliver } = counting()
    expect(await relayOutbox(deliver)).toMatchObject({ taken: 3, done: 3, failed: 0, dead: [] })
    expect(await relayOutbox(deliver)).toMatchObject({ taken: 0 })
    expect(delivered.sort()).toEqual(ids)
    expect(await states()).toEqual(['done', 'done', 'done'])
  })

  it('leaves what is not yet due', async () => {
    await put()
    at -= MINUTE
    expect(await relayOutbox(counting().deliver)).toMatchObject({ taken: 0 })
  })

  it('delivers once though many relays run at once', async () => {
    const ids = await put(120)
    const { delivered, deliver } = counting()
    for (let left = 120; left > 0;) {
      const rounds = await Promise.all(Array.from({ length: 8 }, () => relayOutbox(deliver)))
      left -= rounds.reduce((sum, one) => sum + one.done, 0)
    }
    expect(delivered.sort()).toEqual(ids)
  })

  it('gives the messages of a relay that died to another, once its lease has run out', async () => {
    await put(2)
    let wakeUp = () => {}
    const asleep = new Promise<void>((resolve) => (wakeUp = resolve))
    let isHeld = () => {}
    const held = new Promise<void>((resolve) => (isHeld = resolve))
    const dead = relayOutbox(async () => {
      isHeld()
      await asleep
    })
    await held
    const { delivered, deliver } = counting()
    expect(await relayOutbox(deliver)).toMatchObject({ taken: 0 })
    at += MINUTE
    expect(await relayOutbox(deliver)).toMatchObject({ taken: 2, done: 2 })
    expect(delivered).toHaveLength(2)
    // The first comes back to life: it marks nothing that is no longer its own.
    wakeUp()
    expect(await dead).toMatchObject({ done: 0 })
    expect(await states()).toEqual(['done', 'done'])
  })

  it('holds up nobody for one bad message, and tries that one later, each time later', async () => {
    const ids = await put(5)
    const bad = ids[2]
    const { delivered, deliver } = counting()
    const picky: Deliver = async (rows) => {
      if (rows.some((row) => row.eventId.toHexString() === bad)) throw new Error('bad')
      await deliver(rows)
    }
    const waits: number[] = []
    for (let tries = 1; tries <= 8; tries++) {
      const result = await relayOutbox(picky, () => 0.5)
      expect(result).toMatchObject({ taken: tries === 1 ? 5 : 1, failed: 1 })
      expect(result.dead).toHaveLength(tries === 8 ? 1 : 0)
      const row = await Outbox.findOne({ eventId: bad }).lean<OutboxRow>()
      waits.push((row?.nextAt.getTime() ?? 0) - at)
      at += 20 * MINUTE
    }
    expect(delivered.sort()).toEqual(ids.filter((one) => one !== bad))
    expect(waits.slice(0, 4)).toEqual([2000, 4000, 8000, 16_000])
    expect((await states()).sort()).toEqual(['dead', 'done', 'done', 'done', 'done'])
    expect(await relayOutbox(picky)).toMatchObject({ taken: 0 })
  })

  it('spreads the next tries', async () => {
    const wait = async (random: number) => {
      await Outbox.deleteMany({})
      await put()
      await relayOutbox(
        () => Promise.reject(new Error('down')),
        () => random,
      )
      return ((await Outbox.findOne().lean<OutboxRow>())?.nextAt.getTime() ?? 0) - at
    }
    expect(await wait(0)).toBe(1000)
    expect(await wait(0.999)).toBeCloseTo(2998, -1)
  })

  it('gives up a message over which every relay died', async () => {
    await put()
    await Outbox.updateMany({}, { $set: { tries: 8 } })
    const { delivered, deliver } = counting()
    const { dead } = await relayOutbox(deliver)
    expect(dead).toHaveLength(1)
    expect(delivered).toEqual([])
    expect(await states()).toEqual(['dead'])
  })
})
