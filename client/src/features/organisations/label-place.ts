import type { Area, Corner } from '#shared/organisations/area'

const ROWS = 15

/** Where a line along this latitude is inside: pairs of longitudes, holes left out. */
const chordsAt = ({ coordinates }: Area, lat: number): [number, number][] => {
  const crossings = coordinates.flatMap((ring) =>
    ring.flatMap(([x1, y1], i) => {
      const [x2, y2] = ring[(i + 1) % ring.length] as Corner
      return y1 > lat !== y2 > lat ? [x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1)] : []
    }),
  )
  crossings.sort((a, b) => a - b)
  return crossings.flatMap((from, i): [number, number][] => (i % 2 === 0 ? [[from, crossings[i + 1] ?? from]] : []))
}

/** Where an area's name has the most room: the middle of its widest line, those near the middle first. Degrees wide. */
export const labelPlace = (area: Area): { at: Corner; width: number } | null => {
  const lats = (area.coordinates[0] ?? []).map(([, lat]) => lat)
  if (lats.length === 0) return null
  const [south, north] = [Math.min(...lats), Math.max(...lats)]
  const lines = Array.from({ length: ROWS }, (_, row) => {
    const up = (row + 0.5) / ROWS
    const lat = south + up * (north - south)
    const offMiddle = Math.abs(up - 0.5)
    return chordsAt(area, lat).map(([from, to]) => ({
      at: [(from + to) / 2, lat] as Corner,
      width: to - from,
      worth: (to - from) * (1 - 0.6 * offMiddle),
    }))
  }).flat()
  const best = lines.reduce<(typeof lines)[number] | null>(
    (best, line) => (best && best.worth >= line.worth ? best : line),
    null,
  )
  return best && { at: best.at, width: best.width }
}
