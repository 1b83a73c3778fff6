/** As the contract writes one: 3栋, A3栋, 河畔小区3栋. */
const WHOLE = /^\S*?[A-Z]?\d{1,3}栋$/
/** 1-4, 1到4栋, 1栋至4栋. */
const RANGE = /^(\D*)(\d{1,3})栋?[-–~到至](\d{1,3})栋?$/

const spread = (word: string): string[] => {
  const [, estate = '', from, to] = RANGE.exec(word) ?? []
  if (from === undefined || to === undefined) return [/\d$/.test(word) ? `${word}栋` : word]
  const [low, high] = [Number(from), Number(to)]
  return Array.from({ length: Math.max(0, high - low + 1) }, (_, n) => `${estate}${low + n}栋`)
}

/** Buildings as somebody types them: 1栋、2栋, 1-4, 河畔小区3栋. What is no building is told back. */
export const readBuildings = (typed: string): { buildings: string[]; wrong: string[] } => {
  const words = typed
    .normalize('NFKC')
    .replace(/\s+(?=号楼|栋|幢|座)/g, '')
    .split(/[、,;\s]+/)
    .filter(Boolean)
  const all = [...new Set(words.map((word) => word.toUpperCase().replace(/(号楼|幢|座)/g, '栋')).flatMap(spread))]
  return { buildings: all.filter((one) => WHOLE.test(one)), wrong: all.filter((one) => !WHOLE.test(one)) }
}
