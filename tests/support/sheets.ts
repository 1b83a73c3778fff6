import writeXlsxFile from 'write-excel-file/node'
import { ask, type Answer, type Ask } from './server'

type Cell = string | number | null

/** An xlsx of these rows, the first being the head; a text cell stays a text. */
export const xlsxOf = (rows: readonly (readonly Cell[])[]): Promise<Buffer> =>
  writeXlsxFile(
    rows.map((row) =>
      row.map((value) =>
        value === null ? null : typeof value === 'number' ? { value, type: Number } : { value, type: String },
      ),
    ),
  ).toBuffer()

export const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => row.map((cell) => `"${String(cell ?? '').replaceAll('"', '""')}"`).join(',')).join('\r\n')

/** Sends a spreadsheet as the desk does. */
export const sendSheet = (
  base: string,
  person: { token: string },
  kind: 'organisations' | 'people',
  content: Buffer | string,
  { name = 'sheet.xlsx', ...options }: Ask & { name?: string } = {},
): Promise<Answer> => {
  const form = new FormData()
  form.append('file', new Blob([typeof content === 'string' ? content : new Uint8Array(content)]), name)
  return ask(base, 'POST', `/imports?kind=${kind}`, { token: person.token, raw: form, ...options })
}
