import type { Page } from 'playwright-core'

const GRID = 8

/** What a page shows without its colours: each run of visible words with its role and its box on a grid of 8 px. */
export const structureOf = (page: Page): Promise<string[]> =>
  page.evaluate((grid) => {
    const round = (px: number) => Math.round(px / grid) * grid
    const said: string[] = []
    for (const one of document.body.querySelectorAll<HTMLElement>('*')) {
      if (!one.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue
      const own = [...one.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE)
      const words = own.map((node) => node.textContent?.trim()).join('') || one.getAttribute('placeholder') || ''
      const role =
        one.getAttribute('role') ?? (/^(button|input|textarea|img|table)$/i.test(one.tagName) ? one.tagName : '')
      const name = one.getAttribute('aria-label') ?? one.getAttribute('alt') ?? ''
      if (!words && !role) continue
      const { x, y, width, height } = one.getBoundingClientRect()
      if (width === 0 || height === 0) continue
      said.push([role.toLowerCase(), name, words, [x, y, width, height].map(round).join(' ')].join(' | '))
    }
    return said.sort()
  }, GRID)

interface Line {
  told: string
  box: number[]
}
const read = (line: string): Line => {
  const at = line.lastIndexOf(' | ')
  return {
    told: line.slice(0, at),
    box: line
      .slice(at + 3)
      .split(' ')
      .map(Number),
  }
}

/** What differs: words and roles must be the same, boxes may be off by `slack` px (other fonts are a little wider). */
export const compareStructure = (approved: readonly string[], seen: readonly string[], slack: number): string[] => {
  const left = approved.map(read)
  const extra: string[] = []
  for (const line of seen) {
    const { told, box } = read(line)
    const found = left.findIndex(
      (one) => one.told === told && one.box.every((edge, n) => Math.abs(edge - (box[n] ?? Infinity)) <= slack),
    )
    if (found < 0) extra.push(`+ ${line}`)
    else left.splice(found, 1)
  }
  return [...left.map(({ told, box }) => `- ${told} | ${box.join(' ')}`), ...extra]
}
