/** Length as people count it: one emoji of a surrogate pair is one, as the server counts too. */
export const codePoints = (text: string) => [...text].length
