import { repeat } from '../../../server/jobs/repeat'

/** A promise and the hand that resolves it. */
const gate = () => {
  let open = () => {}
  const passed = new Promise<void>((resolve) => (open = resolve))
  return { open, passed }
}

describe('repeating', () => {
  const never = () => {
    throw new Error('unexpected')
  }

  it('goes on after a failure and reports it', async () => {
    const done = gate()
    const errors: unknown[] = []
    let runs = 0
    const job = repeat(
      async () => {
        runs++
        if (runs === 1) throw new Error('once')
        done.open()
        return false
      },
      { everyMs: 1, failed: (error) => errors.push(error) },
    )
    await done.passed
    await job.stop()
    expect(errors).toEqual([new Error('once')])
  })

  it('runs soon when hurried, and never twice at once', async () => {
    let inside = 0
    let most = 0
    let runs = 0
    const [first, second] = [gate(), gate()]
    const hold = gate()
    const job = repeat(
      async () => {
        most = Math.max(most, ++inside)
        runs++
        if (runs === 1) {
          first.open()
          await hold.passed
        } else second.open()
        inside--
        return false
      },
      { everyMs: 3_600_000, failed: never },
    )
    job.hurry()
    job.hurry()
    await first.passed
    // Hurried while it works: once more afterwards.
    job.hurry()
    hold.open()
    await second.passed
    await job.stop()
    expect(runs).toBe(2)
    expect(most).toBe(1)
  })

  it('goes on at once while more waits', async () => {
    const done = gate()
    let left = 5
    const job = repeat(
      async () => {
        left--
        if (left === 0) done.open()
        return left > 0
      },
      { everyMs: 3_600_000, failed: never },
    )
    job.hurry()
    await done.passed
    await job.stop()
    expect(left).toBe(0)
  })

  it('lets the present run end when stopped, and starts no other', async () => {
    const [begun, hold] = [gate(), gate()]
    let ended = 0
    let told = false
    const job = repeat(
      async (isStopping) => {
        begun.open()
        await hold.passed
        told = isStopping()
        ended++
        return true
      },
      { everyMs: 1, failed: never },
    )
    await begun.passed
    let stopped = false
    const stopping = job.stop().then(() => (stopped = true))
    await Promise.resolve()
    expect(stopped).toBe(false)
    hold.open()
    await stopping
    job.hurry()
    expect([ended, told]).toEqual([1, true])
  })
})
