import { clearTimeout, setImmediate, setTimeout } from 'node:timers'

const macrotask = () => new Promise<void>((resolve) => setImmediate(resolve))

/** Counts the work the app still has under way, so that a test can wait for its end instead of sleeping. */
export class Activity {
  private readonly pending = new Map<symbol, string>()
  private started = 0
  private wake: (() => void) | undefined

  /** Marks work as begun; call the answer once when it has ended. */
  begin(label: string): () => void {
    const key = Symbol(label)
    this.pending.set(key, label)
    this.started += 1
    return () => {
      this.pending.delete(key)
      if (this.pending.size === 0) this.wake?.()
    }
  }

  /** Resolves when nothing is under way and nothing new began meanwhile; throws with what is left after the time. */
  async idle(timeoutMs: number): Promise<void> {
    const deadline = Date.now() + timeoutMs
    for (;;) {
      const before = this.started
      await macrotask()
      await macrotask()
      if (this.pending.size === 0 && this.started === before) return
      const left = deadline - Date.now()
      if (left <= 0)
        throw new Error(`the app is not idle after ${timeoutMs} ms: ${[...this.pending.values()].join(', ')}`)
      if (this.pending.size > 0) await this.nextQuiet(left)
    }
  }

  private async nextQuiet(ms: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms)
      this.wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
    this.wake = undefined
  }
}
