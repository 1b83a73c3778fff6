export interface Repeated {
  /** Runs soon instead of waiting for the next turn. */
  hurry: () => void
  /** Lets the present run end, and starts no other. */
  stop: () => Promise<void>
}

/** Runs `work` again and again, never twice at once; `work` answers true when more waits. What it throws is reported, and it goes on. */
export const repeat = (
  work: (isStopping: () => boolean) => Promise<boolean>,
  { everyMs, hurryMs = 0, failed }: { everyMs: number; hurryMs?: number; failed: (error: unknown) => void },
): Repeated => {
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | undefined
  let isStopping = false
  let isHurried = false
  const plan = (ms: number) => {
    if (isStopping) return
    clearTimeout(timer)
    timer = setTimeout(run, ms)
  }
  const run = () => {
    isHurried = false
    running = work(() => isStopping)
      .catch((error: unknown) => {
        failed(error)
        return false
      })
      .then((more) => {
        running = undefined
        plan(more ? 0 : isHurried ? hurryMs : everyMs)
      })
  }
  plan(everyMs)
  return {
    hurry: () => {
      if (isHurried) return
      isHurried = true
      if (!running) plan(hurryMs)
    },
    stop: async () => {
      isStopping = true
      clearTimeout(timer)
      await running
    },
  }
}
