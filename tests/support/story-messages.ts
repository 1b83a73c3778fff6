import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { at } from '../../scripts/lib/paths'

const FILE = path.join(process.env.SHARED_DIR ?? at('../shared'), 'data/messages.csv')

export const hasMessages = (): boolean => existsSync(FILE)

export interface Message {
  title: string
  body: string
}

/** Real messages of residents to their officials; they stay where they lie and are never copied into the project. */
export const readMessages = (): Message[] => {
  const [head = [], ...rows] = parseCsv(readFileSync(FILE, 'utf8'))
  const title = head.indexOf('title')
  const body = head.indexOf('body')
  return rows.map((row) => ({ title: row[title] ?? '', body: row[body] ?? '' }))
}

/** Fields by RFC 4180: quotes around a field, doubled quotes and line ends inside it. */
const parseCsv = (text: string): string[][] => {
  const rows: string[][] = []
  let row: string[] = []
  for (const [, quoted, plain, end] of text
    .replace(/^\uFEFF/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end === ',') continue
    if (row.length > 1) rows.push(row)
    row = []
  }
  return rows
}
