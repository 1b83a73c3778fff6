import type { glassEasel } from 'glass-easel-miniprogram-adapter'
import { BUILTIN_TAGS } from './builtin-tags'

export type BackendContext = glassEasel.GeneralBackendContext

const OWN = new Set(BUILTIN_TAGS)
const UNSET = new Set(['', 'undefined', 'null'])
// glass-easel's mark of a backend that draws into DOM nodes.
const DOMLIKE = 3

/** An element WeChat would draw: `view` is `wx-view` here, and an aria attribute without a value is no attribute. */
function createElement(document: Document, tag: string): HTMLElement {
  const element = document.createElement(OWN.has(tag) ? `wx-${tag}` : tag)
  const set = element.setAttribute.bind(element)
  element.setAttribute = (name, value) => {
    if (name.startsWith('aria-') && UNSET.has(value)) element.removeAttribute(name)
    else set(name, value)
  }
  return element
}

/**
 * Where glass-easel draws: the nodes of one jsdom document. It knows no global window, so several phones can run at once;
 * events come from the test's gestures alone, and there is no style sheet, as there is no layout.
 */
export function createBackend(document: Document): BackendContext {
  const nothing = () => undefined
  const backend = {
    mode: DOMLIKE,
    document: {
      createElement: (tag: string) => createElement(document, tag),
      createTextNode: (text: string) => document.createTextNode(text),
      createDocumentFragment: () => document.createDocumentFragment(),
    },
    getWindowWidth: () => 375,
    getWindowHeight: () => 724,
    getDevicePixelRatio: () => 2,
    getTheme: () => 'light',
    registerStyleSheetContent: nothing,
    appendStyleSheetPath: () => 0,
    disableStyleSheet: nothing,
    render: (done: (error: null) => void) => done(null),
    getRootNode: () => document.body,
    associateValue: (element: { __wxElement?: unknown }, value: unknown) => void (element.__wxElement = value),
    onEvent: nothing,
    setListenerStats: nothing,
    setModelBindingStat: nothing,
    onWindowResize: nothing,
    onThemeChange: nothing,
    destroy: nothing,
  }
  return backend as unknown as BackendContext
}
