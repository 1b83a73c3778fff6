/** Length as people count it: one for an emoji beyond the basic plane, where `length` says two. */
export const codePoints = (text: string): number => {
  let count = 0
  for (const _ of text) count++
  return count
}

/** The first `max` code points, never half of one. */
export const cutPoints = (text: string, max: number): string => Array.from(text).slice(0, max).join('')
