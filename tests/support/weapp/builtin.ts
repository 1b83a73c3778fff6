import type { BuiltinSelf } from './nodes'

/** What built-ins need of the phone. */
export interface BuiltinServices {
  /** Tells whether an image can be shown, once known. */
  loadImage(src: string, loaded: (isOk: boolean) => void): void
  setTitle(title: string): void
  share(button: Element): void
}

export interface BuiltinEvent {
  target: { getBackendElement?: () => Element } | null
}

/** A component WeChat implements natively, as far as a story can see it. */
export interface Builtin {
  properties: Record<string, unknown>
  template?: string
  changed?(self: BuiltinSelf, services: BuiltinServices): void
  tap?(self: BuiltinSelf, event: BuiltinEvent, services: BuiltinServices): void
  /** What a form collects under the component's name. */
  formValue?(self: BuiltinSelf): unknown
  reset?(self: BuiltinSelf): void
}

export const text = (value = '') => ({ type: String, value })
export const flag = { type: Boolean, value: false }
export const number = (value = 0) => ({ type: Number, value })
export const any = { type: null, value: undefined }

/** Sets or removes a bare attribute of the host. */
export function toggle(self: BuiltinSelf, name: string, isOn: boolean): void {
  const host = self.getBackendElement()
  if (isOn) host.setAttribute(name, 'true')
  else host.removeAttribute(name)
}
