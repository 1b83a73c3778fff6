import { closest, dataOf, inside } from './nodes'
import type { HidingRule } from './wxss'

const INLINE = new Set(['wx-text', 'wx-label', 'wx-icon', 'wx-image', 'wx-switch', 'wx-checkbox', 'wx-radio'])
const tidy = (words: string) =>
  words
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim()

const HIDES = { display: 'none', visibility: 'hidden' } as const

/** One look at the page as it stands: what is visible, and its words. Not to be kept, as it remembers what it saw. */
export class Glance {
  private readonly hidden = new Map<Element, boolean>()
  private readonly said = new Map<Element, string>()
  private readonly hiding: HidingRule[]

  constructor(
    private readonly page: Element,
    private readonly rules: HidingRule[],
  ) {
    this.hiding = rules.filter((rule) => rule.value === HIDES[rule.property])
  }

  /** The visible words, a line for each block. */
  text(element: Element): string {
    return tidy(this.words(element))
  }

  /** True when neither the element nor anything around it is hidden. */
  isShown(element: Element): boolean {
    for (let each: Element | null = element; each; each = each.parentElement) {
      if (this.hides(each)) return false
      if (each === this.page) return true
    }
    return false
  }

  private words(element: Element): string {
    const known = this.said.get(element)
    if (known !== undefined) return known
    const words = this.hides(element) ? '' : this.read(element)
    this.said.set(element, words)
    return words
  }

  private read(element: Element): string {
    const parts = [...element.childNodes].map((child) => {
      if (child.nodeType === child.TEXT_NODE) return child.textContent ?? ''
      return child.nodeType === child.ELEMENT_NODE ? this.words(child as Element) : ''
    })
    return INLINE.has(element.tagName.toLowerCase()) ? parts.join('') : `\n${parts.join('')}\n`
  }

  private hides(element: Element): boolean {
    const known = this.hidden.get(element)
    if (known !== undefined) return known
    const { style } = element as HTMLElement
    const isHidden =
      (element.getAttribute('hidden') ?? 'false') !== 'false' ||
      isOtherSlide(element) ||
      (style?.display || this.ruled(element, 'display')) === 'none' ||
      (style?.visibility || this.ruled(element, 'visibility')) === 'hidden'
    this.hidden.set(element, isHidden)
    return isHidden
  }

  /** The value the style sheets give; asked of all rules only where one of them hides. */
  private ruled(element: Element, property: HidingRule['property']): string | undefined {
    const fits = (rule: HidingRule) => rule.property === property && element.matches(rule.selector)
    if (!this.hiding.some(fits)) return undefined
    return this.rules.filter(fits).reduce((best, rule) => (rule.weight >= best.weight ? rule : best)).value
  }
}

// A swiper shows its current items only.
function isOtherSlide(element: Element): boolean {
  if (element.tagName !== 'WX-SWIPER-ITEM') return false
  const swiper = closest(element, 'swiper')
  if (!swiper) return false
  const { current = 0, displayMultipleItems = 1 } = dataOf(swiper)
  const at = inside(swiper, 'swiper-item').indexOf(element as HTMLElement) - Number(current)
  return at < 0 || at >= Number(displayMultipleItems)
}
