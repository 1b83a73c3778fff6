import { IMPORT_UNDO_DAYS } from '#shared/imports/import.rules'
import type { ImportView } from '#shared/imports/import.contract'
import { clock } from '../../platform/clock'
import { standsStill } from './claim-batch'
import type { ImportBatch } from './import-batch.model'
import type { RowError } from './import-errors.model'
import type { SheetRow } from './read-sheet'

export const UNDO_MS = IMPORT_UNDO_DAYS * 86_400_000
const SAMPLES = 3

type Step = ImportView['availableActions'][number]

/** What can be done with an import now: its rows are kept for some weeks, and so long a finished one can be undone. */
export const stepsOf = (batch: ImportBatch): Step[] => {
  const { status, createdAt, ranAt } = batch
  const isFresh = (since: Date) => clock.now().getTime() - since.getTime() < UNDO_MS
  if (status === 'done') return ranAt && isFresh(ranAt) ? ['undo'] : []
  if (status === 'undone' || !isFresh(createdAt)) return []
  if (status === 'running') return standsStill(batch) ? ['run'] : []
  return status === 'checked' ? ['check', 'run'] : ['check']
}

/** An import for whoever may import there; with its first rows as samples and its errors where they are asked for. */
export const presentImport = (
  batch: ImportBatch,
  { samples = [], errors = [] }: { samples?: readonly SheetRow[]; errors?: RowError[] } = {},
): ImportView => ({
  id: batch._id.toHexString(),
  kind: batch.kind,
  status: batch.status,
  fileName: batch.fileName,
  at: batch.createdAt.toISOString(),
  by: batch.byName,
  rows: batch.rows,
  columns: batch.heads.map((head, index) => ({
    index,
    head,
    samples: samples
      .map(({ cells }) => cells[index] ?? '')
      .filter(Boolean)
      .slice(0, SAMPLES),
  })),
  mapping: batch.mapping,
  report: batch.counts && { ...batch.counts, errors },
  made: batch.made,
  kept: batch.kept,
  availableActions: stepsOf(batch),
})
