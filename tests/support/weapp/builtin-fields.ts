import { any, type Builtin, flag, number, text, toggle } from './builtin'
import type { BuiltinSelf } from './nodes'

const common = {
  ...{ value: text(), placeholder: text(), disabled: flag, name: text(), focus: flag, confirmType: text('done') },
  maxlength: number(140),
}

const mirror = (self: BuiltinSelf) => {
  self.getBackendElement().setAttribute('value', String(self.data.value ?? ''))
  self.getBackendElement().setAttribute('placeholder', String(self.data.placeholder ?? ''))
  toggle(self, 'disabled', Boolean(self.data.disabled))
}

const field: Builtin = {
  properties: common,
  template: '',
  changed: mirror,
  formValue: (self) => self.data.value ?? '',
  reset: (self) => self.setData({ value: '' }),
}

/** Components into which something is typed or picked. */
export const FIELDS: Record<string, Builtin> = {
  input: { ...field, properties: { ...common, type: text('text'), password: flag } },
  textarea: { ...field, properties: { ...common, autoHeight: flag, fixed: flag } },
  picker: {
    properties: {
      ...{ mode: text('selector'), range: any, rangeKey: text(), value: any, start: text(), end: text() },
      ...{ disabled: flag, name: text(), fields: text('day') },
    },
    changed: (self) => toggle(self, 'disabled', Boolean(self.data.disabled)),
    formValue: (self) => self.data.value,
  },
  slider: {
    properties: { value: number(), min: number(0), max: number(100), step: number(1), disabled: flag, name: text() },
    formValue: (self) => self.data.value,
  },
}

/** Types a text as a person would: in a few pieces, cut at maxlength. Raises focus, input …, blur. */
export function type(self: BuiltinSelf, words: string): void {
  const max = Number(self.data.maxlength)
  const whole = [...words].slice(0, max > 0 ? max : undefined)
  const pieces = Math.min(whole.length, 3)
  self.triggerEvent('focus', { value: self.data.value ?? '', height: 300 })
  for (let i = 1; i <= Math.max(pieces, 1); i++) {
    const value = whole.slice(0, Math.ceil((whole.length * i) / Math.max(pieces, 1))).join('')
    self.setData({ value })
    self.triggerEvent('input', { value, cursor: value.length, keyCode: 0 })
  }
}

const DATE = /^\d{4}-\d{2}-\d{2}$/
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/

function indexIn(self: BuiltinSelf, choice: string | number): number {
  const range = (self.data.range ?? []) as unknown[]
  const key = String(self.data.rangeKey ?? '')
  const words = range.map((item) => String(key ? (item as Record<string, unknown>)[key] : item))
  const index = typeof choice === 'number' ? choice : words.indexOf(choice)
  if (!(index in words)) throw new Error(`the picker has no ${choice}: ${words.join(', ')}`)
  return index
}

function within(self: BuiltinSelf, choice: string | number, pattern: RegExp): string {
  const value = String(choice)
  const { start, end } = self.data
  if (!pattern.test(value)) throw new Error(`${value} is no value of a ${String(self.data.mode)} picker`)
  if ((start && value < String(start)) || (end && value > String(end))) {
    throw new Error(`${value} is outside the picker's ${String(start)} to ${String(end)}`)
  }
  return value
}

/** Picks a value: an index or its words of a selector, `2026-01-31` of a date, `08:30` of a time. */
export function pickValue(self: BuiltinSelf, choice: string | number | (string | number)[]): void {
  if (self.data.disabled) throw new Error('the picker is disabled')
  const { mode } = self.data
  let value: unknown = choice
  if (!Array.isArray(choice)) {
    if (mode === 'selector') value = indexIn(self, choice)
    else if (mode === 'date') value = within(self, choice, DATE)
    else if (mode === 'time') value = within(self, choice, TIME)
  }
  self.setData({ value })
  self.triggerEvent('change', { value })
}
