import { describe, expect, it } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'

type Block = Record<string, string>
const sheet = readFileSync('client/src/ui/tokens.scss', 'utf8')
const papers = Object.fromEntries([...sheet.matchAll(/^(\$[\w-]+): (#[0-9a-f]{6});/gm)].map((m) => [m[1], m[2]]))

function block(selector: string): Block {
  const body = new RegExp(`^${selector.replaceAll('.', '\\.')} \\{([^}]|#\\{[^}]*\\})*?^\\}`, 'm').exec(sheet)?.[0]
  if (!body) throw new Error(`no block ${selector}`)
  const plain = body.replace(/#\{(\$[\w-]+)\}/g, (_, name: string) => papers[name] ?? name)
  return Object.fromEntries([...plain.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((m) => [m[1], m[2]]))
}

const day = block('.theme')
const dark = { ...day, ...block('.theme--dark') }
const elder = { ...day, ...block('.theme--elder') }
const elderDark = { ...dark, ...block('.theme--elder'), ...block('.theme--elder.theme--dark') }

/** Every pair of words and ground the parts use. */
const words: Record<string, string[]> = {
  ink: ['paper', 'card', 'tint', 'tint-2', 'line', 'lamp-yellow-bg', 'gold-bg'],
  'ink-2': ['paper', 'card', 'tint', 'gold-bg', 'line'],
  'brand-text': ['paper', 'card'],
  'brand-ink': ['paper', 'card', 'tint', 'tint-2'],
  'on-brand': ['brand-fill', 'brand-press'],
  'lamp-green': ['lamp-green-bg', 'card', 'paper', 'tint'],
  'lamp-yellow': ['lamp-yellow-bg', 'card', 'paper', 'tint'],
  'lamp-red': ['lamp-red-bg', 'card', 'paper', 'tint'],
  gold: ['gold-bg', 'card', 'paper'],
  card: ['ink'],
}
/** What is no word, yet has to be seen: icons, rings of controls, focus, filled bars. */
const signs: Record<string, string[]> = {
  brand: ['tile', 'card', 'paper', 'tint'],
  control: ['card', 'paper', 'tint'],
  focus: ['paper', 'card', 'tint'],
  'ink-3': ['card'],
}

const channel = (hex: string, at: number) => {
  const c = parseInt(hex.slice(at, at + 2), 16) / 255
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
}
const light = (hex: string) => 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5)
/** WCAG 2.2 contrast ratio, 1 to 21. */
export function contrast(a: string, b: string) {
  const [high = 0, low = 0] = [light(a), light(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

function faint(theme: Block, pairs: Record<string, string[]>, least: number) {
  return Object.entries(pairs).flatMap(([front, grounds]) =>
    grounds.flatMap((ground) => {
      const ratio = contrast(theme[front] ?? '', theme[ground] ?? '')
      return ratio >= least ? [] : [`${front} on ${ground}: ${ratio.toFixed(2)}`]
    }),
  )
}

describe('tokens', () => {
  it('measures contrast as WCAG does, and sees what is too faint', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
    expect(faint({ ...day, 'ink-2': '#999999' }, { 'ink-2': ['card'] }, 4.5)).toHaveLength(1)
    expect(faint({}, { ink: ['card'] }, 4.5)).toHaveLength(1)
  })
  it.each([
    ['day', day, 4.5],
    ['dark', dark, 4.5],
    ['elder', elder, 7],
    ['elder + dark', elderDark, 7],
  ])('has words of enough contrast: %s', (_, theme, least) => {
    expect(faint(theme, words, least)).toEqual([])
    expect(faint(theme, signs, 3)).toEqual([])
  })
  it('is the only style sheet of the client that names a colour or a type size', () => {
    const files = readdirSync('client/src', { recursive: true, encoding: 'utf8' })
    const sheets = files.filter((file) => file.endsWith('.scss') && !file.endsWith('tokens.scss'))
    const bold = /:[^;]*(#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\()|font-size: [\d.]+px/i
    const named = sheets.filter((file) => bold.test(readFileSync(`client/src/${file}`, 'utf8')))
    expect(sheets.length).toBeGreaterThan(30)
    expect(named).toEqual([])
  })
})
