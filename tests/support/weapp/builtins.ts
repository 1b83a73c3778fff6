import type { MiniProgramEnv } from 'glass-easel-miniprogram-adapter'
import { CHOICES } from './builtin-choices'
import { FIELDS } from './builtin-fields'
import { VIEWS } from './builtin-views'
import type { Builtin, BuiltinServices } from './builtin'
import { compileTemplate } from './compile'
import type { BuiltinSelf } from './nodes'

/** The built-in components that behave; every other tag (view, text, scroll-view, …) is a plain node. */
const BUILTINS: Record<string, Builtin> = { ...FIELDS, ...CHOICES, ...VIEWS }

const ARIA = ['role', 'label', 'hidden', 'checked', 'selected', 'disabled', 'expanded', 'live', 'labelledby', 'modal']
const ariaProperty = (name: string) => `aria${name[0]?.toUpperCase()}${name.slice(1)}`
const ariaProperties = Object.fromEntries(ARIA.map((name) => [ariaProperty(name), { type: String, value: '' }]))

const writeAria = (self: BuiltinSelf) => {
  for (const name of ARIA) self.getBackendElement().setAttribute(`aria-${name}`, String(self.data[ariaProperty(name)]))
}

const evaluate = (source: string) => new Function(`return ${source}`)() as Record<string, never>
const templates = new Map<string, Record<string, never>>()
function templateOf(wxml: string): Record<string, never> {
  const known = templates.get(wxml) ?? evaluate(compileTemplate(wxml))
  templates.set(wxml, known)
  return known
}

/** Defines the built-ins in an environment and answers them by tag. */
export function defineBuiltins(env: MiniProgramEnv, services: BuiltinServices) {
  const space = env.getGlobalCodeSpace().getComponentSpace()
  return Object.entries(BUILTINS).map(([tag, builtin]) => {
    const groupList = templateOf(builtin.template ?? '<slot/>')
    const attached = new WeakSet<object>()
    const changed = (self: BuiltinSelf) => {
      // A page that is being left still gets its last data, but has let its elements go.
      if (!attached.has(self) || !self.getBackendElement()) return
      writeAria(self)
      builtin.changed?.(self, services)
    }
    const definition = space
      .define(`builtin/${tag}`)
      .template({ groupList, content: groupList[''] } as never)
      .definition({
        properties: { ...builtin.properties, ...ariaProperties } as never,
        observers: {
          '**'(this: unknown) {
            changed(this as BuiltinSelf)
          },
        },
        lifetimes: {
          attached(this: unknown) {
            const self = this as BuiltinSelf & { addListener: (name: string, listener: (event: never) => void) => void }
            attached.add(self)
            if (builtin.tap) self.addListener('tap', (event) => builtin.tap?.(self, event, services))
            changed(self)
          },
        },
      })
      .registerComponent()
    return [tag, definition] as const
  })
}
