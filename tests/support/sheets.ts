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

/** Takes a spreadsheet as far as `upTo` through the doors; answers the import as it is then. */
export const takeSheet = async (
  base: string,
  person: { token: string },
  kind: 'organisations' | 'people',
  rows: readonly (readonly Cell[])[],
  upTo: 'uploaded' | 'checked' | 'done' = 'done',
) => {
  const good = ({ status, body }: Answer) => {
    if (status >= 300) throw new Error(`sheet: ${status} ${JSON.stringify(body)}`)
    return body
  }
  const uploaded = good(await sendSheet(base, person, kind, await xlsxOf(rows)))
  if (upTo === 'uploaded') return uploaded
  const step = async (action: string, body = {}) =>
    good(await ask(base, 'POST', `/imports/${uploaded.id}/${action}`, { token: person.token, body }))
  const checked = await step('check', { mapping: uploaded.mapping })
  return upTo === 'checked' ? checked : step('run')
}

/** Twelve branches with five grids each, every grid with its buildings; codes are of the community's own. */
export const branchesAndGrids = (branches = 12, grids = 5): Cell[][] => {
  const rows: Cell[][] = [['代码', '名称', '类别', '上级代码', '楼栋']]
  for (let b = 1; b <= branches; b++) {
    rows.push([`B-${b}`, `第${b}支部`, '邻里党支部', null, null])
    for (let g = 1; g <= grids; g++)
      rows.push([`B-${b}-${g}`, `${b}支部${g}网格`, '网格', `B-${b}`, `${(b - 1) * grids + g + 100}栋`])
  }
  return rows
}

/** People behind doors of their own in those grids; every fiftieth is a party member of a branch. */
export const residents = (count: number, branches = 12, grids = 5): Cell[][] => [
  ['姓名', '手机', '楼栋', '单元', '房号', '身份', '任职组织代码'],
  ...Array.from({ length: count }, (_, n): Cell[] => [
    `居民${n}`,
    `139${String(n).padStart(8, '0')}`,
    `${(n % (branches * grids)) + 101}栋`,
    String((n % 4) + 1),
    String(n).padStart(5, '0'),
    n % 50 === 0 ? '党员' : '居民',
    n % 50 === 0 ? `B-${(n % branches) + 1}` : null,
  ]),
]
