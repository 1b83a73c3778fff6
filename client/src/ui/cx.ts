/** Class names that hold, joined by a blank. */
export const cx = (...names: (string | false | null | undefined)[]) => names.filter(Boolean).join(' ')
