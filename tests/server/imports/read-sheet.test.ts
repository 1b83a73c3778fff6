import { IMPORT_ROWS_MAX } from '#shared/imports/import.rules'
import { AppError } from '../../../server/http/app-error'
import { readSheet } from '../../../server/modules/imports/read-sheet'
import { takePhoto } from '../../support/story'
import { csvOf, xlsxOf } from '../../support/sheets'
import { xlsxWith, zipOf } from '../../support/zip'

const text = (at: string, words: string) => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`
const HEAD = `<row r="1">${text('A1', '姓名')}${text('B1', '手机')}</row>`
const codeOf = async (content: Buffer): Promise<string> => {
  try {
    return `read ${(await readSheet(content)).length} rows`
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}

describe('a spreadsheet that is none', () => {
  it('is refused by what it is', async () => {
    expect(await codeOf(await takePhoto('#c8102e'))).toBe('unsupported-media')
    expect(await codeOf(Buffer.from('%PDF-1.7 姓名,手机\n'))).toBe('unsupported-media')
    expect(await codeOf(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toBe('unsupported-media')
    expect(await codeOf(zipOf({ 'word/document.xml': '<w/>' }))).toBe('unsupported-media')
    expect(await codeOf(Buffer.from([0x41, 0x2c, 0xff, 0xff, 0x0a, 0x42]))).toBe('unsupported-media')
    expect(await codeOf(Buffer.from('姓名\0,手机\n'))).toBe('unsupported-media')
    expect(await codeOf((await xlsxOf([['姓名'], ['李']])).subarray(0, 700))).toBe('unsupported-media')
  })

  it('is refused when there is nothing in it', async () => {
    expect(await codeOf(Buffer.from(''))).toBe('invalid-input')
    expect(await codeOf(Buffer.from('姓名,手机\n,\n'))).toBe('invalid-input')
    expect(await codeOf(await xlsxOf([['姓名', '手机']]))).toBe('invalid-input')
  })
})

describe('a spreadsheet that is a trap', () => {
  it('does not unpack', async () => {
    const bomb = zipOf({ 'xl/workbook.xml': '<w/>', 'xl/worksheets/sheet1.xml': Buffer.alloc(80 * 1024 * 1024, 32) })
    expect(bomb.length).toBeLessThan(200_000)
    expect(await codeOf(bomb)).toBe('payload-too-large')
  })

  it('does not hide a part between the parts', async () => {
    expect(await codeOf(xlsxWith(`${HEAD}<row r="2">${text('A2', '李')}</row>`))).toBe('read 2 rows')
    const hidden = zipOf({ 'xl/worksheets/sheet1.xml': '<worksheet/>' })
    expect(await codeOf(xlsxWith(`${HEAD}<row r="2">${text('A2', '李')}</row>`, hidden))).toBe('unsupported-media')
  })

  it('does not stretch over rows and columns that are empty', async () => {
    expect(await codeOf(xlsxWith(`${HEAD}<row r="999999999">${text('A999999999', '李')}</row>`))).toBe(
      'unsupported-media',
    )
    expect(await codeOf(xlsxWith(`${HEAD}<row r="2">${text('XFD2', '李')}</row>`))).toBe('payload-too-large')
    const coloured = `${HEAD}<row r="2">${text('A2', '李')}<c r="XFD2"/></row>`
    expect(await codeOf(xlsxWith(coloured))).toBe('read 2 rows')
  })

  it('has no more rows than can be gone through', async () => {
    const rows = (count: number) => Buffer.from(`姓名\n${'李\n'.repeat(count)}`)
    expect(await codeOf(rows(IMPORT_ROWS_MAX))).toBe(`read ${IMPORT_ROWS_MAX + 1} rows`)
    expect(await codeOf(rows(IMPORT_ROWS_MAX + 1))).toBe('payload-too-large')
  })
})

describe('a spreadsheet', () => {
  it('keeps leading zeros and long numbers as they were written', async () => {
    const [, row] = await readSheet(
      await xlsxOf([
        ['房号', '手机', '楼'],
        ['0402', 13900000001, 3],
      ]),
    )
    expect(row).toEqual({ row: 2, cells: ['0402', '13900000001', '3'] })
    const wide = `${HEAD}<row r="2"><c r="A2"><v>402.0</v></c><c r="B2"><v>1.3900000001E10</v></c></row>`
    expect((await readSheet(xlsxWith(wide)))[1]?.cells).toEqual(['402', '13900000001'])
  })

  it('reads formulas as their values, and one that was never worked out as nothing', async () => {
    const sheet = (value: string) =>
      xlsxWith(`${HEAD}<row r="2"><c r="A2" t="str"><f>A9&amp;B9</f>${value}</c><c r="B2"><f>1+1</f><v>2</v></c></row>`)
    expect((await readSheet(sheet('<v>李秀兰</v>')))[1]?.cells).toEqual(['李秀兰', '2'])
    expect((await readSheet(sheet('')))[1]?.cells).toEqual(['', '2'])
  })

  it('counts rows as the spreadsheet does, leaving empty ones out', async () => {
    const rows = await readSheet(await xlsxOf([['姓名'], [null], ['李秀兰'], [null], [null], ['王建国']]))
    expect(rows.map((one) => one.row)).toEqual([1, 3, 6])
    expect((await readSheet(Buffer.from('姓名\n\n李秀兰\n'))).map((one) => one.row)).toEqual([1, 3])
  })

  it('is read in UTF-8 with and without a mark, in GBK and in UTF-16', async () => {
    const csv = csvOf([
      ['姓名', '手机'],
      ['李秀兰', '0139"1'],
    ])
    const gbk = Buffer.from('D0D5C3FB2CCAD6BBFA0AC0EED0E3C0BC2C303133392231', 'hex')
    for (const content of [
      Buffer.from(csv),
      Buffer.from(`\ufeff${csv}`),
      Buffer.from(`\ufeff${csv}`, 'utf16le'),
      gbk,
      Buffer.from(csv.replaceAll(',', ';')),
      Buffer.from(csv.replaceAll(',', '\t')),
    ])
      expect((await readSheet(content)).map((one) => one.cells)).toEqual([
        ['姓名', '手机'],
        ['李秀兰', '0139"1'],
      ])
  })

  it('tidies blanks and full-width signs', async () => {
    const [, row] = await readSheet(Buffer.from('姓名,楼栋\n 李　秀兰 ,３栋\n'))
    expect(row?.cells).toEqual(['李 秀兰', '3栋'])
  })
})
