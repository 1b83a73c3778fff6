const DIGITS: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}

const number = (words: string): number => {
  if (/^\d+$/.test(words)) return Number(words)
  const [tens, ones] = words.includes('十') ? words.split('十') : ['', words]
  if (!words.includes('十')) return DIGITS[words] ?? 0
  return (tens ? (DIGITS[tens] ?? 0) : 1) * 10 + (ones ? (DIGITS[ones] ?? 0) : 0)
}

/** 「3栋」 from an address as people write it (3 栋, 3号楼, 三幢, A3座); null when it names no building. */
export const buildingOf = (address: string): string | null => {
  const match =
    /([A-Za-z]?)\s*(\d{1,3}|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])\s*#?\s*(栋|幢|号楼|座|号院)/u.exec(
      address.normalize('NFKC'),
    )
  if (!match) return null
  const n = number(match[2] ?? '')
  return n > 0 ? `${(match[1] ?? '').toUpperCase()}${n}栋` : null
}

/** The building and entrance without the door, for the desk: 「3栋2单元」. Null when no building is named. */
export const entranceOf = (address: string): string | null => {
  const building = buildingOf(address)
  if (!building) return null
  const unit = /(\d{1,2}|[一二三四五六七八九十])\s*(单元|门)/u.exec(address.normalize('NFKC'))
  return unit ? `${building}${number(unit[1] ?? '')}单元` : building
}
