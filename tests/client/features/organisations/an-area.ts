import type { Area, Corner } from '#shared/organisations/area'

/** A rectangle in units of a thousandth of a degree from a corner of 河畔; some hundred metres each. */
export const place = (x: number, y: number): Corner => [
  Number((113.264 + x / 1000).toFixed(6)),
  Number((23.129 + y / 1000).toFixed(6)),
]
export const rectangle = (x: number, y: number, width = 1, height = 1): Corner[] => [
  place(x, y),
  place(x + width, y),
  place(x + width, y + height),
  place(x, y + height),
  place(x, y),
]
export const anArea = (...coordinates: Corner[][]): Area => ({ type: 'Polygon', coordinates })
