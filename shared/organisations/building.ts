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

/** A building as a grid lists it, with the estate before it where several have a 3栋: 3栋, 河畔小区3栋. */
export const BUILDING = /^(\S*?)([A-Z]?\d{1,3}栋)$/u
export const BUILDING_MAX = 40

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

/**
 * True when a grid's entry names the building of an address. A plain 3栋 fits any address with that building; 河畔小区3栋 only one
 * that names the estate before it.
 */
export const fitsBuilding = (entry: string, address: string): boolean => {
  const match = BUILDING.exec(entry)
  if (!match?.[2]) return false
  const [, estate = '', building] = match
  if (!estate) return buildingOf(address) === building
  const said = address.normalize('NFKC')
  const at = said.indexOf(estate.normalize('NFKC'))
  return at >= 0 && buildingOf(said.slice(at + estate.normalize('NFKC').length)) === building
}
