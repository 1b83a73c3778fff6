import type { glassEasel } from 'glass-easel-miniprogram-adapter'
import { glassEasel as engine } from './engine'

/** What a built-in component's code may use of itself. */
export interface BuiltinSelf {
  data: Record<string, unknown>
  setData(data: Record<string, unknown>): void
  triggerEvent(name: string, detail: object, options?: object): void
  getBackendElement(): HTMLElement
}

type WxNode = glassEasel.Element & BuiltinSelf & { _$eventTarget: { listeners: Record<string, unknown> } }

/** glass-easel's node behind a DOM element. */
export function nodeOf(element: Element): WxNode | undefined {
  return (element as { __wxElement?: WxNode }).__wxElement
}

/** The id as written in the page: in the DOM ids inside components carry a prefix, as in WeChat. */
export const idOf = (element: Element): string => nodeOf(element)?.id ?? ''

/** The data of a built-in component's element. */
export const dataOf = (element: Element): Record<string, unknown> => nodeOf(element)?.data ?? {}

/** True when the app (or a built-in) listens for this event on this very element. */
export const listens = (element: Element, event: string): boolean => {
  return event in (nodeOf(element)?._$eventTarget.listeners ?? {})
}

/** The built-in tag of an element without `wx-`, such as `button`. */
export const tagOf = (element: Element): string => element.tagName.toLowerCase().replace(/^wx-/, '')

const BUBBLING = { bubbles: true, composed: true, capturePhase: true }

/** Raises an event on an element as WeChat's view layer would; touches and taps bubble, component events do not. */
export function fire(element: Element, type: string, detail: object = {}, bubbles = false): void {
  const node = nodeOf(element)
  if (!node) throw new Error(`<${tagOf(element)}> is no node of the mini-program`)
  engine.Event.triggerEvent(node, type, detail, bubbles ? BUBBLING : { bubbles: false })
}

/** The nearest element of one of these tags, the element itself included. */
export function closest(element: Element, ...tags: string[]): HTMLElement | undefined {
  return element.closest<HTMLElement>(tags.map((tag) => `wx-${tag}`).join(',')) ?? undefined
}

/** All elements of these tags inside. */
export const inside = (element: Element, ...tags: string[]): HTMLElement[] => [
  ...element.querySelectorAll<HTMLElement>(tags.map((tag) => `wx-${tag}`).join(',')),
]
