import { columnsOf, type ImportKind } from '#shared/imports/import.rules'
import type { SheetRow } from './read-sheet'

/** Above the head there may be a title or two. */
const HEAD_WITHIN = 10

/** Which field a head most likely means: of the known words in it the longest, then the last; null for none. */
const fieldOf = (kind: ImportKind, head: string): string | null => {
  let best: { field: string; length: number; at: number } | null = null
  for (const [field, { heads, isFirst }] of Object.entries(columnsOf(kind)))
    for (const word of heads) {
      const at = head.lastIndexOf(word)
      if (at < 0) continue
      if (isFirst) return field
      const isBetter = !best || word.length > best.length || (word.length === best.length && at > best.at)
      if (isBetter) best = { field, length: word.length, at }
    }
  return best?.field ?? null
}

/** Field → column, as the heads suggest; a field's first column counts. */
export const guessMapping = (kind: ImportKind, heads: readonly string[]): Record<string, number> => {
  const mapping: Record<string, number> = {}
  for (const [index, head] of heads.entries()) {
    const field = fieldOf(kind, head)
    if (field && mapping[field] === undefined) mapping[field] = index
  }
  return mapping
}

/** The row that is most like a head, of the first ones. */
export const findHead = (kind: ImportKind, rows: readonly SheetRow[]): number => {
  const fits = rows.slice(0, HEAD_WITHIN).map(({ cells }) => Object.keys(guessMapping(kind, cells)).length)
  return Math.max(0, fits.indexOf(Math.max(...fits)))
}
