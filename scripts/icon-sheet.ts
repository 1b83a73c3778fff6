import { DRAWINGS } from '../client/src/ui/icon/drawings'
import { HEAVY, LINES, SHAPES } from '../client/src/ui/icon/icons'

interface Pen {
  stroke?: number
  fill?: number
  colour?: string
  size?: number
}

/** One line icon as a whole SVG document. `fill` is the opacity of the inside, `size` the drawn width and height. */
export const lineSvg = (body: string, { stroke = 1.75, fill = 0, colour = '#000', size }: Pen = {}) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"${size ? ` width="${size}" height="${size}"` : ''}>` +
  `<g fill="${fill ? colour : 'none'}"${fill && fill < 1 ? ` fill-opacity="${fill}"` : ''} stroke="${colour}" ` +
  `stroke-width="${stroke}" stroke-linecap="round" stroke-linejoin="round">${body}</g></svg>`

const svg = (width: number, height: number, body: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${body}</svg>`

const uri = (text: string) =>
  `url("data:image/svg+xml,${text.replace(/"/g, "'").replace(/[%#<>{}]/g, (c) => encodeURIComponent(c))}")`

// The prefixed property is the one every WebView knows; writing both would double the sheet.
const rule = (selector: string, text: string) => `${selector} {\n  -webkit-mask-image: ${uri(text)};\n}\n`

/** The stylesheet of every icon, lamp shape and drawing: a mini-program has no inline SVG, so each is a mask over a colour. */
export function iconSheet(): string {
  const out = ['/* Written by scripts/draw-icons.ts from icons.ts and drawings.ts. */\n']
  for (const [name, body] of Object.entries(LINES)) out.push(rule(`.ui-icon--${name}`, lineSvg(body)))
  for (const [name, { from, ...pen }] of Object.entries(HEAVY))
    out.push(rule(`.ui-icon--${name}`, lineSvg(LINES[from], pen)))
  for (const [name, body] of Object.entries(SHAPES)) out.push(rule(`.ui-shape--${name}`, svg(12, 12, body)))
  for (const [name, { width, height, layers }] of Object.entries(DRAWINGS))
    layers.forEach((l, i) => out.push(rule(`.ui-art--${name}-${i}`, svg(width, height, l.svg))))
  return out.join('')
}
