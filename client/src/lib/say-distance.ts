/** 180 米, 1.2 公里; `metres` as the crow flies. */
export const sayDistance = (metres: number): string => {
  if (metres < 1000) return `${Math.max(10, Math.round(metres / 10) * 10)} 米`
  const kilometres = Math.round(metres / 100) / 10
  return `${Number.isInteger(kilometres) ? kilometres : kilometres.toFixed(1)} 公里`
}

/** Metres a person walks in a minute, at an older person's pace with corners. */
const PACE = 70

/** 走 3 分钟, up to half an hour's walk; beyond that nobody walks and nothing is said. */
export const sayWalk = (metres: number): string | null => {
  const minutes = Math.max(1, Math.round(metres / PACE))
  return minutes <= 30 ? `走 ${minutes} 分钟` : null
}
