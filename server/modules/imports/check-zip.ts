import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import { AppError } from '../../http/app-error'

const inflate = promisify(inflateRaw)

/** Bytes an xlsx may have once unpacked, all parts together. */
const UNPACKED_MAX = 64 * 1024 * 1024
const ENTRIES_MAX = 1000
/** Excel's own last row; a higher number is a trap for the reader. */
const ROW_MAX = 1_048_576
const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const DESCRIPTOR = [0, 12, 16, 20, 24]

interface Entry {
  name: string
  method: number
  packed: number
  at: number
}

const unreadable = () => new AppError('unsupported-media', undefined, '这个表格打不开，请另存为 xlsx 或 csv 再上传')
const tooLarge = () => new AppError('payload-too-large', undefined, '表格解开后太大，请分成几个再上传')

/**
 * Goes through an xlsx before it is read: every part is unpacked against a limit, nothing lies hidden between the parts, no row
 * stands beyond the last. 413 for what unpacks to too much, 415 for what is no xlsx.
 */
export const checkZip = async (content: Buffer, columnsMax: number): Promise<void> => {
  const entries = entriesOf(content)
  if (!entries.some((one) => one.name === 'xl/workbook.xml')) throw unreadable()
  let left = UNPACKED_MAX
  for (const entry of entries) {
    const text = await unpack(content, entry, left)
    left -= text.length
    if (/^xl\/worksheets\/[^/]+\.xml$/.test(entry.name)) checkSheet(text.toString('latin1'), columnsMax)
  }
}

const entriesOf = (content: Buffer): Entry[] => {
  const end = content.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + 22 > content.length || content.readUInt32LE(end) !== END) throw unreadable()
  const count = content.readUInt16LE(end + 10)
  const first = content.readUInt32LE(end + 16)
  if (count === 0 || count > ENTRIES_MAX) throw unreadable()
  const entries: Entry[] = []
  let at = first
  for (let n = 0; n < count; n++) {
    if (at + 46 > content.length || content.readUInt32LE(at) !== CENTRAL) throw unreadable()
    const name = content.readUInt16LE(at + 28)
    entries.push({
      name: content.toString('utf8', at + 46, at + 46 + name),
      method: content.readUInt16LE(at + 10),
      packed: content.readUInt32LE(at + 20),
      at: content.readUInt32LE(at + 42),
    })
    at += 46 + name + content.readUInt16LE(at + 30) + content.readUInt16LE(at + 32)
  }
  checkGapless(content, entries, first)
  return entries
}

/** The reader walks the parts from the front, this check from the index: both must see the same. */
const checkGapless = (content: Buffer, entries: readonly Entry[], first: number) => {
  let next = 0
  for (const entry of [...entries].sort((a, b) => a.at - b.at)) {
    if (!DESCRIPTOR.includes(entry.at - next)) throw unreadable()
    if (entry.at + 30 > content.length || content.readUInt32LE(entry.at) !== LOCAL) throw unreadable()
    const hasDescriptor = (content.readUInt16LE(entry.at + 6) & 8) !== 0
    if (!hasDescriptor && content.readUInt32LE(entry.at + 18) !== entry.packed) throw unreadable()
    next = dataOf(content, entry) + entry.packed
  }
  if (!DESCRIPTOR.includes(first - next)) throw unreadable()
}

const dataOf = (content: Buffer, { at }: Entry): number =>
  at + 30 + content.readUInt16LE(at + 26) + content.readUInt16LE(at + 28)

const unpack = async (content: Buffer, entry: Entry, left: number): Promise<Buffer> => {
  const from = dataOf(content, entry)
  const packed = content.subarray(from, from + entry.packed)
  if (entry.method === 0) {
    if (packed.length > left) throw tooLarge()
    return packed
  }
  if (entry.method !== 8) throw unreadable()
  try {
    return await inflate(packed, { maxOutputLength: Math.max(left, 1) })
  } catch (error) {
    throw (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge() : unreadable()
  }
}

const checkSheet = (xml: string, columnsMax: number) => {
  for (const [, row] of xml.matchAll(/<row\b[^>]*?\br="(\d+)"/g)) if (Number(row) > ROW_MAX) throw unreadable()
  // Cells that close themselves hold only a colour; whole columns of them are common.
  for (const [, letters] of xml.matchAll(/<c\b[^>]*?\br="([A-Za-z]+)\d+"[^>]*?(?<!\/)>/g))
    if (columnOf(letters ?? '') > columnsMax)
      throw new AppError('payload-too-large', undefined, `表格的列太多，最多 ${columnsMax} 列`)
}

const columnOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)
