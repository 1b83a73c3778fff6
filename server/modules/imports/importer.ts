import type { Tx } from '../../db/with-transaction'
import type { ImportBatch } from './import-batch.model'
import type { Plan } from './import-record'
import type { SheetRow } from './read-sheet'

/** Rows of one transaction. */
export const CHUNK = 1000

/** Takes back a part of what an import brought, as far as nobody uses it; answers how many went. */
export type Removal = (tx: Tx) => Promise<number>

/** What a kind of spreadsheet knows of itself; checking, running and undoing are the same for all. */
export interface Importer<Item> {
  /** The same rows over the same database always give the same plan, also when a part of it has been written. */
  plan: (batch: ImportBatch, rows: readonly SheetRow[]) => Promise<Plan<Item>>
  write: (items: readonly Item[], tx: Tx) => Promise<void>
  removals: (batch: ImportBatch) => AsyncGenerator<Removal>
  /** After a run or an undo: copies elsewhere are brought up to date. */
  settled: (batch: ImportBatch) => Promise<void>
}
