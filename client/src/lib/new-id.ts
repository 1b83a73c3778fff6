/** 32 hexadecimal digits, for keys and drafts. A phone's mini-program has no crypto.randomUUID. */
export const newId = (): string => {
  let id = Date.now().toString(16).padStart(12, '0')
  while (id.length < 32)
    id += Math.floor(Math.random() * 0x10000)
      .toString(16)
      .padStart(4, '0')
  return id.slice(0, 32)
}
