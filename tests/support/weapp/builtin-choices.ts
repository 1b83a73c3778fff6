import { type Builtin, type BuiltinEvent, flag, text, toggle } from './builtin'
import { type BuiltinSelf, closest, dataOf, fire, inside, nodeOf } from './nodes'

const CONTROLS = ['checkbox', 'radio', 'switch', 'button', 'input', 'textarea', 'picker']

const mirror = (self: BuiltinSelf) => {
  toggle(self, 'checked', Boolean(self.data.checked))
  toggle(self, 'disabled', Boolean(self.data.disabled))
}

const properties = { value: text(), checked: flag, disabled: flag, name: text(), color: text() }
const isChecked = (element: Element) => Boolean(dataOf(element).checked)

const checkedValues = (group: Element) => {
  return inside(group, 'checkbox')
    .filter(isChecked)
    .map((box) => dataOf(box).value)
}

const checkedValue = (group: Element) => {
  const radio = inside(group, 'radio').find(isChecked)
  return radio ? dataOf(radio).value : ''
}

const uncheckAll = (group: Element, tag: string) => {
  for (const control of inside(group, tag)) nodeOf(control)?.setData({ checked: false })
}

function labelTap(self: BuiltinSelf, event: BuiltinEvent): void {
  const label = self.getBackendElement()
  const tapped = event.target?.getBackendElement?.()
  const owner = tapped && closest(tapped, ...CONTROLS)
  if (owner && label.contains(owner)) return
  const id = String(self.data.for ?? '')
  const scope = closest(label, 'page') ?? label
  const control = id
    ? inside(scope, ...CONTROLS).find((element) => nodeOf(element)?.id === id)
    : inside(label, ...CONTROLS)[0]
  // Not bubbling: the label itself must not hear it again.
  if (control && !dataOf(control).disabled) fire(control, 'tap', { x: 1, y: 1 })
}

/** Components that are switched on and off. */
export const CHOICES: Record<string, Builtin> = {
  checkbox: {
    properties,
    changed: mirror,
    tap(self) {
      if (self.data.disabled) return
      self.setData({ checked: !self.data.checked })
      const group = closest(self.getBackendElement(), 'checkbox-group')
      if (group) fire(group, 'change', { value: checkedValues(group) })
    },
  },
  'checkbox-group': {
    properties: { name: text() },
    formValue: (self) => checkedValues(self.getBackendElement()),
    reset: (self) => uncheckAll(self.getBackendElement(), 'checkbox'),
  },
  radio: {
    properties,
    changed: mirror,
    tap(self) {
      if (self.data.disabled || self.data.checked) return
      const group = closest(self.getBackendElement(), 'radio-group')
      if (group) uncheckAll(group, 'radio')
      self.setData({ checked: true })
      if (group) fire(group, 'change', { value: checkedValue(group) })
    },
  },
  'radio-group': {
    properties: { name: text() },
    formValue: (self) => checkedValue(self.getBackendElement()),
    reset: (self) => uncheckAll(self.getBackendElement(), 'radio'),
  },
  switch: {
    properties: { ...properties, type: text('switch') },
    changed: mirror,
    tap(self) {
      if (self.data.disabled) return
      self.setData({ checked: !self.data.checked })
      self.triggerEvent('change', { value: self.data.checked })
    },
    formValue: (self) => Boolean(self.data.checked),
    reset: (self) => self.setData({ checked: false }),
  },
  label: { properties: { for: text() }, tap: labelTap },
}
