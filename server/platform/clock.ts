/** The one source of now; tests and drills set it. */
export const clock = { now: (): Date => new Date() }
