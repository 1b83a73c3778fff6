import { codePoints } from '#shared/text/code-points'
import { NOTE_MAX } from '#shared/orders/order.rules'

/** What is wrong with the note, as a sentence; undefined when it may go. */
export const noteProblem = (note: string): string | undefined => {
  if (!note.trim()) return '请写一句办了什么，居民会看到'
  return codePoints(note) > NOTE_MAX ? `最多 ${NOTE_MAX} 个字，请精简一点` : undefined
}
