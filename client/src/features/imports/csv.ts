import type { ImportView } from '#shared/imports/import.contract'
import type { ImportKind } from '#shared/imports/import.rules'
import { fieldsOf } from './import-words'

/** Excel takes a csv for the computer's own letters unless it begins with this. */
const BOM = '\uFEFF'

/** A cell; one that a spreadsheet would take for a formula is kept as words. */
const cell = (value: string | number): string => {
  const text = String(value)
  return `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replace(/"/g, '""')}"`
}
const csv = (rows: readonly (readonly (string | number)[])[]): string =>
  BOM + rows.map((row) => row.map(cell).join(',')).join('\r\n')

/** The spreadsheet to fill in: its heads alone. */
export const templateOf = (kind: ImportKind): string => csv([fieldsOf(kind).map(({ label }) => label)])

/** The errors as a spreadsheet, to be worked through beside the original. */
export const errorsAsCsv = (errors: NonNullable<ImportView['report']>['errors']): string =>
  csv([
    ['行', '列', '写的是', '哪里不对'],
    ...errors.map(({ row, label, value, message }) => [row, label, value, message]),
  ])

/** Hands a csv to the browser as a file. */
export const saveFile = (name: string, text: string): void => {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv' }))
  const link = Object.assign(document.createElement('a'), { href: url, download: `${name}.csv` })
  link.click()
  URL.revokeObjectURL(url)
}
