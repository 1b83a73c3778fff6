/** Lets heavy work run `atOnce` at a time, first come first served; throws `full()` when more than `queueMax` wait already. */
export const turns = (atOnce: number, queueMax = Infinity, full = () => new Error('too many wait')) => {
  let running = 0
  const waiting: (() => void)[] = []
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running < atOnce) running++
    else if (waiting.length < queueMax) await new Promise<void>((resolve) => waiting.push(resolve))
    else throw full()
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running--
    }
  }
}
