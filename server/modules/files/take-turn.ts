/** Photos drawn at once: more would only make everybody slower. */
const AT_ONCE = 2

let running = 0
const waiting: (() => void)[] = []

/** Runs heavy work when its turn has come, first come first served. */
export const takeTurn = async <T>(work: () => Promise<T>): Promise<T> => {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  else running++
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}
