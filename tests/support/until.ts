const STEP_MS = 50

/** Waits for the thing itself; throws when it has not come in time. */
export const until = async (holds: () => boolean | Promise<boolean>, timeoutMs = 30_000): Promise<void> => {
  const end = Date.now() + timeoutMs
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`waited ${timeoutMs} ms in vain`)
    await new Promise((resolve) => setTimeout(resolve, STEP_MS))
  }
}
