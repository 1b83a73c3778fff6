import { afterEach } from '@jest/globals'
import { clock } from '../../server/platform/clock'

const realNow = clock.now

/** Lets time pass for a server in this process; after each test it is the real time again. */
export const useTestClock = () => {
  afterEach(() => {
    clock.now = realNow
  })
  return {
    pass: (ms: number) => {
      const now = clock.now().getTime() + ms
      clock.now = () => new Date(now)
    },
  }
}
