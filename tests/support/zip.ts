import { crc32, deflateRawSync } from 'node:zlib'

const header = (signature: number, fields: readonly [bytes: 2 | 4, value: number][]): Buffer => {
  const head = Buffer.alloc(4 + fields.reduce((sum, [bytes]) => sum + bytes, 0))
  head.writeUInt32LE(signature, 0)
  let at = 4
  for (const [bytes, value] of fields) {
    head.writeUIntLE(value, at, bytes)
    at += bytes
  }
  return head
}

/** A zip of these files, written by hand so that it can also be a wrong one: `gap` puts bytes nobody lists before the index. */
export const zipOf = (files: Readonly<Record<string, string | Buffer>>, gap: Buffer = Buffer.alloc(0)): Buffer => {
  const parts: Buffer[] = []
  const index: Buffer[] = []
  let at = 0
  for (const [path, content] of Object.entries(files)) {
    const name = Buffer.from(path)
    const plain = Buffer.from(content)
    const packed = deflateRawSync(plain)
    const common: [2 | 4, number][] = [
      [2, 0],
      [2, 8],
      [2, 0],
      [2, 0],
      [4, crc32(plain)],
      [4, packed.length],
      [4, plain.length],
      [2, name.length],
      [2, 0],
    ]
    const local = Buffer.concat([header(0x04034b50, [[2, 20], ...common]), name, packed])
    const rest: [2 | 4, number][] = [
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, at],
    ]
    index.push(Buffer.concat([header(0x02014b50, [[2, 20], [2, 20], ...common, ...rest]), name]))
    parts.push(local)
    at += local.length
  }
  const list = Buffer.concat(index)
  const end = header(0x06054b50, [
    [2, 0],
    [2, 0],
    [2, index.length],
    [2, index.length],
    [4, list.length],
    [4, at + gap.length],
    [2, 0],
  ])
  return Buffer.concat([...parts, gap, list, end])
}

/** An xlsx with this inside `<sheetData>`. */
export const xlsxWith = (sheetData: string, gap?: Buffer): Buffer =>
  zipOf(
    {
      '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
      'xl/workbook.xml':
        '<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="一" sheetId="1" r:id="rId1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheetData}</sheetData></worksheet>`,
    },
    gap,
  )
