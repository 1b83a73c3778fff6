import { areaProblem, type Area, type Corner } from '#shared/organisations/area'

/** A boundary while it is drawn. */
export interface Drawing {
  /** The outer ring first, then the holes; the closing corner is not repeated. */
  rings: readonly (readonly Corner[])[]
  /** The last ring still takes corners. */
  isOpen: boolean
}
/** One corner of a drawing. */
export interface CornerAt {
  ring: number
  corner: number
}

const LEAST = 3
export const NOTHING: Drawing = { rings: [[]], isOpen: true }

/** A stored boundary, ready to be changed. */
export const drawingOf = (area: Area | null): Drawing =>
  area ? { rings: area.coordinates.map((ring) => ring.slice(0, -1)), isOpen: false } : NOTHING

/** The boundary as GeoJSON wants it, an unfinished ring closed as it stands. */
export const areaOf = ({ rings }: Drawing): Area => ({
  type: 'Polygon',
  coordinates: rings.filter((ring) => ring.length > 0).map((ring) => [...ring, ring[0] as Corner]),
})

const withRing = ({ rings, isOpen }: Drawing, at: number, ring: readonly Corner[]): Drawing => ({
  rings: rings.map((one, i) => (i === at ? ring : one)),
  isOpen,
})
const lastRing = ({ rings }: Drawing) => rings[rings.length - 1] ?? []
const isSame = (a: Corner, b: Corner | undefined) => a[0] === b?.[0] && a[1] === b[1]

/** A corner more on the ring that is drawn; a closed drawing stays as it is, a place taken twice too. */
export const placeCorner = (drawing: Drawing, corner: Corner): Drawing =>
  drawing.isOpen && !lastRing(drawing).some((one) => isSame(corner, one))
    ? withRing(drawing, drawing.rings.length - 1, [...lastRing(drawing), corner])
    : drawing

export const mayClose = (drawing: Drawing): boolean => drawing.isOpen && lastRing(drawing).length >= LEAST
/** The last corner joined to the first, from three corners on. */
export const closeRing = (drawing: Drawing): Drawing => (mayClose(drawing) ? { ...drawing, isOpen: false } : drawing)

export const moveCorner = (drawing: Drawing, { ring, corner }: CornerAt, to: Corner): Drawing =>
  withRing(
    drawing,
    ring,
    (drawing.rings[ring] ?? []).map((one, i) => (i === corner ? to : one)),
  )

/** A new corner after this one; without a place, in the middle of the edge. */
export const insertCorner = (drawing: Drawing, { ring, corner }: CornerAt, place?: Corner): Drawing => {
  const corners = drawing.rings[ring] ?? []
  const [a, b] = [corners[corner], corners[(corner + 1) % corners.length]]
  if (!a || !b) return drawing
  return withRing(drawing, ring, [
    ...corners.slice(0, corner + 1),
    place ?? middleOf(a, b),
    ...corners.slice(corner + 1),
  ])
}

export const middleOf = (a: Corner, b: Corner): Corner => [
  Number(((a[0] + b[0]) / 2).toFixed(6)),
  Number(((a[1] + b[1]) / 2).toFixed(6)),
]

/** Takes a corner away. A hole with fewer than three goes altogether, an outer ring waits for new corners. */
export const removeCorner = (drawing: Drawing, { ring, corner }: CornerAt): Drawing => {
  const left = (drawing.rings[ring] ?? []).filter((_, i) => i !== corner)
  const isDrawn = drawing.isOpen && ring === drawing.rings.length - 1
  if (left.length >= LEAST || isDrawn) return withRing(drawing, ring, left)
  if (ring > 0) return removeRing(drawing, ring)
  return { rings: [left], isOpen: true }
}

/** Begins a hole; the next corners are its. */
export const startHole = (drawing: Drawing): Drawing =>
  drawing.isOpen ? drawing : { rings: [...drawing.rings, []], isOpen: true }

/** Drops a hole, or the one that is drawn. */
export const removeRing = (drawing: Drawing, ring: number): Drawing => ({
  rings: drawing.rings.filter((_, i) => i !== ring),
  isOpen: drawing.isOpen && ring !== drawing.rings.length - 1,
})

/** What keeps a drawing from being saved, in a sentence that says the next step; null when it can be. */
export const drawingProblem = (drawing: Drawing): string | null => {
  const missing = LEAST - lastRing(drawing).length
  const what = drawing.rings.length > 1 ? '洞' : '边界'
  if (drawing.isOpen && missing === LEAST) return `在地图上点出${what}的角`
  if (drawing.isOpen && missing > 0) return `${what}还差 ${missing} 个角`
  return areaProblem(areaOf(drawing)) ?? (drawing.isOpen ? `点第一个角，把${what}接上` : null)
}
