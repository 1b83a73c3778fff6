import { createHash } from 'node:crypto'
import { Types } from 'mongoose'
import { columnsOf, type ImportKind } from '#shared/imports/import.rules'
import { maskPhone } from '#shared/organisations/mask'
import type { RowError } from './import-errors.model'
import type { SheetRow } from './read-sheet'

/** One row by its fields; what is not mapped is empty. */
export interface ImportRecord {
  row: number
  get: (field: string) => string
}

export const recordsOf = (rows: readonly SheetRow[], mapping: Readonly<Record<string, number>>): ImportRecord[] =>
  rows.map(({ row, cells }) => ({
    row,
    get: (field) => {
      const column = mapping[field]
      return column === undefined ? '' : (cells[column] ?? '')
    },
  }))

/** What a row becomes, what is known already, and what is wrong. One slot a row, in the order they are to be written. */
export interface Plan<Item> {
  slots: (Item | null)[]
  known: number
  wrong: number
  errors: RowError[]
}

/** Collects what is wrong, row by row. A phone is quoted so that it can be recognised, not called. */
export const errorBook = (kind: ImportKind) => {
  const columns = columnsOf(kind)
  const errors: RowError[] = []
  const rows = new Set<number>()
  return {
    errors,
    add: (record: ImportRecord, field: string, message: string) => {
      const value = record.get(field)
      rows.add(record.row)
      errors.push({
        row: record.row,
        field,
        label: columns[field]?.label ?? field,
        value: field === 'phone' && value ? maskPhone(value) : value,
        message,
      })
    },
    has: (record: ImportRecord) => rows.has(record.row),
    /** Rows with anything wrong. */
    wrong: () => rows.size,
  }
}
export type ErrorBook = ReturnType<typeof errorBook>

/**
 * The same row of the same import always makes the same document, however often it is run. The ids of an import follow each other as
 * an ObjectId's do (its second, five bytes of its own, a count): scattered ones would be written to every corner of an index.
 */
export const idsOf = (batchId: Types.ObjectId): ((row: number, what: string) => Types.ObjectId) => {
  const heads = new Map<string, string>()
  const headOf = (what: string) => {
    const own = createHash('sha256').update(`${batchId.toHexString()}:${what}`).digest('hex').slice(0, 10)
    const head = `${batchId.toHexString().slice(0, 8)}${own}`
    heads.set(what, head)
    return head
  }
  return (row, what) => new Types.ObjectId((heads.get(what) ?? headOf(what)) + row.toString(16).padStart(6, '0'))
}
