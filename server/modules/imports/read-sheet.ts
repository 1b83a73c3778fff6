import { parse } from 'csv-parse/sync'
import { readSheet as readXlsx } from 'read-excel-file/node'
import { IMPORT_COLUMNS_MAX, IMPORT_ROWS_MAX } from '#shared/imports/import.rules'
import { AppError, invalid } from '../../http/app-error'
import { checkZip } from './check-zip'

/** One row as the spreadsheet counts, the first being 1; every cell a text. */
export interface SheetRow {
  row: number
  cells: string[]
}

const CELL_MAX = 500
const XLS = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])
const ZIP = Buffer.from('PK\u0003\u0004')
const NO_SHEET = '这个文件不是表格，请上传 xlsx 或 csv'
const UTF16 = Buffer.from([0xff, 0xfe])

const refuse = (message: string) => new AppError('unsupported-media', undefined, message)

/**
 * Reads a spreadsheet by what it is, not by its name: the first sheet of an xlsx, or a csv in UTF-8 or GBK. Empty rows are left out.
 * 415 for anything else, 413 for too many rows, 400 for an empty one.
 */
export const readSheet = async (content: Buffer): Promise<SheetRow[]> => {
  const rows = await readCells(content)
  const filled = rows
    .map((cells, index) => ({ row: index + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  if (filled.length < 2) throw invalid('file', '表格是空的，请留一行表头，下面写内容')
  // The head is no row of content.
  if (filled.length > IMPORT_ROWS_MAX + 1)
    throw new AppError('payload-too-large', undefined, `一次最多 ${IMPORT_ROWS_MAX} 行，请分成几个表格`)
  return filled
}

const readCells = async (content: Buffer): Promise<string[][]> => {
  if (content.subarray(0, 4).equals(XLS)) throw refuse('这是旧的 xls 格式，请另存为 xlsx 再上传')
  if (content.subarray(0, 4).equals(ZIP)) return fromXlsx(content)
  // Text that is no table; pictures and the like give themselves away by their bytes.
  if (/^(%PDF|\{\\rtf|<)/.test(content.toString('latin1', 0, 5))) throw refuse(NO_SHEET)
  return fromCsv(textOf(content))
}

const fromXlsx = async (content: Buffer): Promise<string[][]> => {
  await checkZip(content, IMPORT_COLUMNS_MAX)
  try {
    // Numbers stay the digits that were stored: a phone is no quantity.
    const rows = await readXlsx<string>(content, 1, { parseNumber: (digits) => digits })
    return rows.map((row) => row.map(asText))
  } catch (error) {
    if (error instanceof AppError) throw error
    throw refuse('这个表格打不开，或有没算出来的公式，请另存为 xlsx 再上传')
  }
}

const asText = (cell: unknown): string => {
  if (cell === null) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return tidy(typeof cell === 'string' ? plainDigits(cell) : String(cell))
}

/** 1.38E10, as a wide number is sometimes stored, is 13800000000. */
const plainDigits = (text: string): string =>
  /^\d(\.\d+)?E\+?\d{1,2}$/i.test(text) ? String(Number(text)) : text.replace(/^(\d+)\.0+$/, '$1')

const tidy = (text: string): string =>
  text
    .slice(0, CELL_MAX)
    .replace(/[\p{Surrogate}\0]/gu, '')
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .trim()

const textOf = (content: Buffer): string => {
  if (content.subarray(0, 2).equals(UTF16)) return new TextDecoder('utf-16le').decode(content)
  if (content.includes(0)) throw refuse(NO_SHEET)
  for (const encoding of ['utf-8', 'gb18030'])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(content)
    } catch {
      continue
    }
  throw refuse('这个文件的文字编码不认识，请另存为 UTF-8 的 csv，或 xlsx')
}

const fromCsv = (text: string): string[][] => {
  const head = text.slice(0, text.search(/[\r\n]|$/))
  const delimiter = [',', '\t', ';'].reduce((best, one) =>
    head.split(one).length > head.split(best).length ? one : best,
  )
  try {
    const rows: string[][] = parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: 1_000_000,
      to: IMPORT_ROWS_MAX * 2,
    })
    return rows.map((row) => row.slice(0, IMPORT_COLUMNS_MAX).map((cell) => tidy(cell.replace(/^="?(.*?)"?$/, '$1'))))
  } catch {
    throw refuse('这个 csv 读不出来，请检查引号，或另存为 xlsx 再上传')
  }
}
