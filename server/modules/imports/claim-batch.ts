import type { Types } from 'mongoose'
import { clock } from '../../platform/clock'
import { ImportBatches, type ImportBatch } from './import-batch.model'

/** Longer than one part takes to be written: a run that has not moved for so long was cut short. */
const STILL_MS = 60_000

const stillSince = (): Date => new Date(clock.now().getTime() - STILL_MS)

/** True for a run whose server is gone. */
export const standsStill = ({ status, movedAt }: Pick<ImportBatch, 'status' | 'movedAt'>): boolean =>
  status === 'running' && (movedAt === null || movedAt <= stillSince())

/** Takes a tried batch, or one that stands still, for one writer; null when it is being written or was decided meanwhile. */
export const startWriting = (id: Types.ObjectId): Promise<ImportBatch | null> =>
  claim({ _id: id, $or: [{ status: 'checked' }, still()] })

/** Takes the next run that stands still, whosever it is; null when there is none. */
export const takeStill = (): Promise<ImportBatch | null> => claim(still())

const still = () => ({ status: 'running', movedAt: { $not: { $gt: stillSince() } } })

const claim = async (filter: object): Promise<ImportBatch | null> =>
  (await ImportBatches.collection.findOneAndUpdate(
    filter,
    { $set: { status: 'running', movedAt: clock.now() } },
    { returnDocument: 'after' },
  )) as ImportBatch | null
