import type { Logger } from 'pino'
import { isDatabaseDown } from '../http/error-mapper'
import { sweepPhotos } from '../modules/files/sweep-photos'
import { finishImports } from '../modules/imports/finish-imports'
import { onWake } from '../modules/notifications/outbox-signal'
import { isMore, relayOutbox } from '../modules/notifications/relay-outbox'
import { finishHandovers } from '../modules/organisations/hand-over'
import { closeSilentOrders } from './close-silent-orders'
import { repeat } from './repeat'

const SECOND = 1000
const MINUTE = 60 * SECOND
/** Messages of a busy moment are collected for so long and told together. */
const GATHER_MS = 100

/**
 * What time does: messages leave the outbox, silence closes orders, photos that no order took are removed, closed organisations hand
 * over what is left, imports that were cut short go on. Every server runs them; each piece of work is claimed in the database, so it
 * has one effect.
 */
export const startJobs = ({ log }: { log: Logger }): { stop: () => Promise<void> } => {
  const failed = (job: string) => (error: unknown) => {
    if (isDatabaseDown(error)) log.warn({ job }, 'the database is away, the job waits')
    else log.error({ err: error, job }, 'a job failed')
  }
  const relay = repeat(
    async () => {
      const result = await relayOutbox()
      if (result.failed > 0) failed('relay-outbox')(result.error)
      for (const row of result.dead) log.error({ event: row.eventId, tries: row.tries }, 'a message was given up')
      return isMore(result)
    },
    { everyMs: SECOND, hurryMs: GATHER_MS, failed: failed('relay-outbox') },
  )
  const silence = repeat(
    async (isStopping) => {
      const { isMore: more, errors } = await closeSilentOrders(isStopping)
      errors.forEach(failed('close-silent-orders'))
      return more
    },
    { everyMs: MINUTE, failed: failed('close-silent-orders') },
  )
  const sweep = repeat(
    async () => {
      await sweepPhotos()
      return false
    },
    { everyMs: 10 * MINUTE, failed: failed('sweep-photos') },
  )
  const closings = repeat(finishHandovers, { everyMs: MINUTE, failed: failed('finish-handovers') })
  const imports = repeat(finishImports, { everyMs: 5 * SECOND, failed: failed('finish-imports') })
  const forget = onWake(relay.hurry)
  return {
    stop: async () => {
      forget()
      await Promise.all([relay.stop(), silence.stop(), sweep.stop(), closings.stop(), imports.stop()])
    },
  }
}
