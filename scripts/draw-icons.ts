import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { LINES } from '../client/src/ui/icon/icons'
import { iconSheet, lineSvg } from './icon-sheet'

const at = (path: string) => fileURLToPath(new URL(`../client/src/${path}`, import.meta.url))
const tokens = await readFile(at('ui/tokens.scss'), 'utf8')
const day = tokens.slice(tokens.indexOf('.theme {'), tokens.indexOf('.theme--dark {'))
const dark = tokens.slice(tokens.indexOf('.theme--dark {'), tokens.indexOf('.theme--elder {'))

function token(block: string, name: string): string {
  const found = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(block)?.[1]
  if (!found) throw new Error(`tokens.scss has no --${name}`)
  return found
}

const tabs = { home: 'home', orders: 'order', tasks: 'accept', me: 'user' } as const

/** A tab icon: 81 square with the drawing 71 wide, so that it measures 24 where the bar shows 28. */
async function tabIcon(name: (typeof tabs)[keyof typeof tabs], file: string, colour: string, on: boolean) {
  const drawing = lineSvg(LINES[name], { colour, size: 71, stroke: on ? 2 : 1.75, fill: on ? 0.14 : 0 })
  await sharp(Buffer.from(drawing))
    .extend({ top: 5, bottom: 5, left: 5, right: 5, background: { r: 0, g: 0, b: 0, alpha: 0 } })
    .png({ compressionLevel: 9 })
    .toFile(at(`assets/tab/${file}.png`))
}

const mark = (fill: string, paper: string, size: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="${size}" height="${size}"><rect width="32" height="32" fill="${fill}"/>` +
  `<path fill="${paper}" d="M9.5 7h13A1.5 1.5 0 0 1 24 8.5V25l-2.7-1.7L18.700 25 16 23.300 13.300 25l-2.600-1.700L8 25V8.500A1.500 1.500 0 0 1 9.500 7z"/>` +
  `<path fill="none" stroke="${fill}" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round" d="m12.200 14.700 2.700 2.700 5-5"/></svg>`

await mkdir(at('assets/tab'), { recursive: true })
await writeFile(at('ui/icon/icons.scss'), iconSheet())
for (const [block, suffix] of [
  [day, ''],
  [dark, '-dark'],
] as const) {
  const brand = token(block, suffix ? 'brand-text' : 'brand')
  for (const [page, icon] of Object.entries(tabs)) {
    await tabIcon(icon, `${page}${suffix}`, token(block, 'ink-2'), false)
    await tabIcon(icon, `${page}-on${suffix}`, brand, true)
  }
}
await sharp(Buffer.from(mark(token(day, 'brand-fill'), '#ffffff', 512)))
  .png({ compressionLevel: 9 })
  .toFile(at('assets/app-icon.png'))
