import { pickValue, type as typeInto } from './builtin-fields'
import type { Host } from './host'
import { closest, dataOf, fire, inside, nodeOf, tagOf } from './nodes'
import { type FindOptions, Screen, type Target } from './screen'

// The one event each open-type button ends in.
const OPEN_TYPES: Record<string, string[]> = {
  getphonenumber: ['getPhoneNumber'],
  getrealtimephonenumber: ['getRealtimePhoneNumber'],
  getuserinfo: ['getUserInfo'],
  chooseavatar: ['chooseAvatar'],
  opensetting: ['openSetting'],
  agreeprivacyauthorization: ['agreePrivacyAuthorization', 'getPhoneNumber|agreePrivacyAuthorization'],
}

/** What a finger does on the page shown. Each throws when a person could not do it. */
export class Gestures {
  constructor(
    private readonly host: Host,
    private readonly screen: Screen,
    private readonly tapped: () => void,
  ) {}

  /** Taps what is named; an open dialog or sheet takes the tap, as it covers the page. */
  tap(target: Target, options: FindOptions = {}): void {
    if (typeof target === 'string' && this.tapAbove(target)) return
    const element = this.tappable(target, options)
    this.tapped()
    for (const type of ['touchstart', 'touchend']) fire(element, type, {}, true)
    fire(element, 'tap', { x: 1, y: 1 }, true)
  }

  /** Presses long on what is named. */
  longPress(target: Target, options: FindOptions = {}): void {
    fire(this.able(this.screen.find(target, options)), 'longpress', { x: 1, y: 1 }, true)
  }

  /** Types into the field that goes by this name and leaves it. */
  input(target: Target, words: string): void {
    const node = nodeOf(this.able(this.screen.field(target, 'input', 'textarea')))
    if (!node) return
    typeInto(node, words)
    node.triggerEvent('blur', { value: node.data.value, cursor: words.length })
  }

  /** Presses the keyboard's own button (search, send, done). */
  confirm(target: Target): void {
    const element = this.screen.field(target, 'input', 'textarea')
    fire(element, 'confirm', { value: dataOf(element).value })
  }

  /** Picks from a picker; `cancel` closes its wheel. */
  pick(target: Target, choice: string | number | (string | number)[] | 'cancel'): void {
    const element = this.able(this.screen.field(target, 'picker'))
    const node = nodeOf(element)
    if (choice === 'cancel') fire(element, 'cancel', {})
    else if (node) pickValue(node, choice)
  }

  /** Shows another slide of a swiper. */
  swipe(target: Target, current: number): void {
    const swiper = closest(this.screen.find(target), 'swiper')
    const slides = swiper ? inside(swiper, 'swiper-item').length : 0
    if (!swiper || current < 0 || current >= slides) throw new Error(`${String(target)} has no slide ${current}`)
    nodeOf(swiper)?.setData({ current })
    fire(swiper, 'change', { current, source: 'touch' })
  }

  /** Ends an open-type button: `open('#phone', 'getphonenumber', { code })`. */
  open(target: Target, kind: string, detail: object): void {
    const button = closest(this.able(this.screen.find(target)), 'button')
    const openType = String((button && dataOf(button).openType) ?? '')
    if (!button || !OPEN_TYPES[kind]?.includes(openType)) {
      throw new Error(`${String(target)} is no button that ends in ${kind} (open-type is "${openType}")`)
    }
    this.tapped()
    fire(button, 'tap', { x: 1, y: 1 }, true)
    fire(button, kind, detail)
  }

  private tapAbove(words: string): boolean {
    const { ui } = this.host
    if (ui.modal) {
      const { confirmText, cancelText, showCancel } = ui.modal
      if (words !== confirmText && !(showCancel && words === cancelText)) {
        throw new Error(`a dialog covers the page: ${ui.modal.title} ${ui.modal.content}`)
      }
      ui.answer(words === confirmText)
      return true
    }
    if (ui.sheet) {
      ui.choose(words === '取消' ? 'cancel' : words)
      return true
    }
    if (ui.loading?.mask) throw new Error(`a loading mask covers the page: ${ui.loading.title}`)
    return false
  }

  private tappable(target: Target, options: FindOptions): HTMLElement {
    const found = this.screen.all(target, options.within)
    const heard = [...new Set(found.map((element) => this.screen.tappable(element)))].filter(
      (each) => each !== undefined,
    )
    if (found.length && heard.length === 0) throw new Error(`nothing hears a tap on ${String(target)}`)
    const element = options.nth === undefined && heard.length === 1 ? found[0] : this.screen.find(target, options)
    if (!element) throw new Error(`nothing named ${String(target)} on the page:\n${this.screen.text()}`)
    return this.able(element)
  }

  private able(element: HTMLElement): HTMLElement {
    const name = `<${tagOf(element)}> ${element.getAttribute('aria-label') ?? this.screen.text(element)}`
    if (!this.screen.isShown(element)) throw new Error(`${name} is hidden`)
    const control = closest(element, 'button', 'input', 'textarea', 'picker', 'switch', 'checkbox', 'radio')
    const isOff = control && dataOf(control).disabled
    if (isOff || element.closest('[aria-disabled="true"]')) throw new Error(`${name} is disabled`)
    return element
  }
}
