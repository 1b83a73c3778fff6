import { any, type Builtin, flag, number, text, toggle } from './builtin'
import { CHOICES } from './builtin-choices'
import { FIELDS } from './builtin-fields'
import { type BuiltinSelf, closest, fire, inside, nodeOf, tagOf } from './nodes'

const NAMED: Record<string, Builtin> = { ...FIELDS, ...CHOICES }
const FORM_TAGS = Object.keys(NAMED).filter((tag) => NAMED[tag]?.formValue)

function collect(form: Element): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const element of inside(form, ...FORM_TAGS)) {
    const node = nodeOf(element)
    const name = node && String(node.data.name ?? '')
    if (name) values[name] = NAMED[tagOf(element)]?.formValue?.(node)
  }
  return values
}

function submitOrReset(self: BuiltinSelf): void {
  const kind = String(self.data.formType ?? '')
  const form = closest(self.getBackendElement(), 'form')
  if (!kind || !form) return
  if (kind === 'submit') return fire(form, 'submit', { value: collect(form) })
  for (const element of inside(form, ...FORM_TAGS)) {
    const node = nodeOf(element)
    if (node) NAMED[tagOf(element)]?.reset?.(node)
  }
  fire(form, 'reset', {})
}

const sources = new WeakMap<BuiltinSelf, string>()

const richText = (nodes: unknown): string => {
  if (typeof nodes === 'string') return nodes.replace(/<[^>]+>/g, '')
  if (!Array.isArray(nodes)) return ''
  return (nodes as { text?: string; children?: unknown }[]).map((node) => node.text ?? richText(node.children)).join('')
}

/** Components that show something or act on a tap. */
export const VIEWS: Record<string, Builtin> = {
  button: {
    properties: {
      ...{ size: text(), type: text(), plain: flag, disabled: flag, loading: flag, formType: text(), openType: text() },
      name: text(),
    },
    changed: (self) => toggle(self, 'disabled', Boolean(self.data.disabled)),
    tap(self, _event, services) {
      if (self.data.disabled) return
      submitOrReset(self)
      if (self.data.openType === 'share') services.share(self.getBackendElement())
    },
  },
  form: { properties: { reportSubmit: flag } },
  image: {
    properties: { src: text(), mode: text('scaleToFill'), lazyLoad: flag, showMenuByLongpress: flag },
    changed(self, services) {
      const src = String(self.data.src ?? '')
      if (sources.get(self) === src) return
      sources.set(self, src)
      const host = self.getBackendElement()
      host.setAttribute('src', src)
      host.removeAttribute('data-image')
      if (!src) return
      services.loadImage(src, (isOk) => {
        if (sources.get(self) !== src) return
        host.setAttribute('data-image', isOk ? 'loaded' : 'broken')
        if (isOk) self.triggerEvent('load', { width: 1200, height: 900 })
        else self.triggerEvent('error', { errMsg: `GET ${src} failed` })
      })
    },
  },
  'rich-text': {
    properties: { nodes: any, space: text() },
    template: '',
    changed: (self) => void (self.getBackendElement().textContent = richText(self.data.nodes)),
  },
  swiper: { properties: { current: number(), autoplay: flag, circular: flag, displayMultipleItems: number(1) } },
  'navigation-bar': {
    properties: { title: text(), loading: flag, frontColor: text(), backgroundColor: text() },
    changed: (self, services) => self.data.title && services.setTitle(String(self.data.title)),
  },
}
