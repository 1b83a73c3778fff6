import { Glance } from './glance'
import { closest, dataOf, idOf, inside, listens, tagOf } from './nodes'
import type { HidingRule } from './wxss'

/** How a test names an element: `#id`, a CSS selector (`.row`, `[attr]`, `wx-button`), its aria-label or its words. */
export type Target = string | Element

export interface FindOptions {
  /** Look only inside this element. */
  within?: Target
  /** Which of several, from 0. */
  nth?: number
}

/** What the eye (and a screen reader) finds on the page shown: hidden parts do not count. */
export class Screen {
  constructor(
    private readonly page: () => Element,
    private readonly rules: () => HidingRule[],
  ) {}

  /** The visible words of the page or of one element, a line for each block. */
  text(target?: Target): string {
    return this.glance().text(target === undefined ? this.page() : this.find(target))
  }

  isShown(element: Element): boolean {
    return this.glance().isShown(element)
  }

  /** All elements a name fits: by words the visible ones, whole words before parts, the smallest where they nest. */
  all(target: Target, within?: Target): HTMLElement[] {
    if (typeof target !== 'string') return [target as HTMLElement]
    const scope = within === undefined ? this.page() : this.find(within)
    const elements = [...scope.querySelectorAll<HTMLElement>('*')]
    if (/^#[\w-]+$/.test(target)) return elements.filter((element) => idOf(element) === target.slice(1))
    if (/^([.[]|wx-)/.test(target)) return [...scope.querySelectorAll<HTMLElement>(target)]
    const glance = this.glance()
    const labelled = elements.filter(
      (element) => element.getAttribute('aria-label') === target && glance.isShown(element),
    )
    if (labelled.length) return labelled
    const fitting = elements.filter((element) => glance.text(element).includes(target) && glance.isShown(element))
    const exact = fitting.filter((element) => glance.text(element) === target)
    return deepest(exact.length ? exact : fitting)
  }

  /** The element of that name; throws when there is none, or several and no `nth`. */
  find(target: Target, options: FindOptions = {}): HTMLElement {
    const found = this.all(target, options.within)
    const element = found[options.nth ?? 0]
    if (!element) throw new Error(`nothing named ${String(target)} on the page:\n${this.text()}`)
    if (found.length > 1 && options.nth === undefined) {
      throw new Error(`${found.length} elements are named ${String(target)}: say within or nth\n${this.text()}`)
    }
    return element
  }

  /** The field a name means: by id, label, placeholder, name, or the words in the same row. */
  field(target: Target, ...tags: string[]): HTMLElement {
    const glance = this.glance()
    const fields = inside(this.page(), ...tags).filter((element) => glance.isShown(element))
    const names = (element: Element) => {
      const { placeholder, name } = dataOf(element)
      return [`#${idOf(element)}`, element.getAttribute('aria-label'), placeholder, name]
    }
    const named = fields.filter((element) => element === target || names(element).includes(target))
    if (named.length === 1 && named[0]) return named[0]
    const beside = named.length === 0 ? this.fieldBeside(this.find(target), fields, tags) : undefined
    if (beside) return beside
    throw new Error(`no single ${tags.join(' or ')} goes by ${String(target)}:\n${this.text()}`)
  }

  /** The element around (or at) this one that hears a tap. */
  tappable(element: Element): HTMLElement | undefined {
    for (let each: Element | null = element; each && this.page().contains(each); each = each.parentElement) {
      if (listens(each, 'tap') || tagOf(each) === 'picker') return each as HTMLElement
    }
    return undefined
  }

  private fieldBeside(words: Element, fields: HTMLElement[], tags: string[]): HTMLElement | undefined {
    for (let each: Element | null = words; each && each !== this.page(); each = each.parentElement) {
      const own = closest(each, ...tags)
      const inRow = own ? [own] : fields.filter((field) => each?.contains(field))
      if (inRow.length > 0) return inRow.length === 1 ? inRow[0] : undefined
    }
    return undefined
  }

  private glance(): Glance {
    return new Glance(this.page(), this.rules())
  }
}

/** Without those that hold another of the list; a list in document order has a holder before what it holds. */
function deepest(elements: HTMLElement[]): HTMLElement[] {
  return elements.filter((element, i) => !elements[i + 1] || !element.contains(elements[i + 1] as Node))
}
