/** 138****5190: enough to recognise, not enough to call. */
export const maskPhone = (phone: string): string =>
  phone.length < 7 ? '****' : `${phone.slice(0, 3)}****${phone.slice(-4)}`

/** Hides what in free words would reach a person: long digit runs (phones, identity numbers) and the given words themselves. */
export const maskWords = (text: string, secrets: readonly string[]): string => {
  let masked = text
  for (const secret of secrets) if (secret.trim().length > 1) masked = masked.split(secret).join('＊＊')
  return masked
    .replace(/(?<!\d)\d{6}(?:19|20)\d{9}[\dXx](?!\d)/g, '＊＊')
    .replace(/(?<!\d)(?:\+?86[-\s]?)?1[3-9]\d(?:[-\s]?\d{4}){2}(?!\d)/g, '＊＊')
    .replace(/(?<!\d)0\d{2,3}[-\s]?\d{7,8}(?!\d)/g, '＊＊')
    .replace(/(?:\d{1,2}\s*单元\s*)?(?<!\d)\d{3,4}\s*(?:室|房|号房)/g, '＊＊')
    .replace(/\d{1,2}\s*单元\s*\d{3,4}(?!\d)/g, '＊＊')
}
