import { LIMIT } from './limits'
import type { Host } from './host'
import type { Realm } from './realm'

/** One setData as it crossed to the view layer. */
export interface SetDataEntry {
  path: string
  bytes: number
  keys: number
  at: number
}

type Method = (this: unknown, ...args: unknown[]) => unknown
interface EngineEvent {
  type: string
  timeStamp?: number
  detail?: unknown
  mark?: unknown
  target: unknown
  currentTarget: unknown
  stopPropagation(): void
  preventDefault(): void
}

const isEvent = (value: unknown): value is EngineEvent => {
  return typeof value === 'object' && value !== null && 'currentTarget' in value && 'stopPropagation' in value
}

const targetOf = (node: unknown) => {
  const { id = '', dataset = {} } = (node ?? {}) as { id?: string; dataset?: object | null }
  return { id, dataset: { ...dataset }, offsetLeft: 0, offsetTop: 0 }
}

function plainEvent(realm: Realm, event: EngineEvent): unknown {
  const touch = { identifier: 0, pageX: 1, pageY: 1, clientX: 1, clientY: 1 }
  const touches = /^(tap|longpress|touch)/.test(event.type) ? [touch] : []
  const plain = realm.copy({
    ...{ type: event.type, timeStamp: event.timeStamp ?? 0, detail: event.detail ?? {}, mark: event.mark ?? {} },
    ...{
      target: targetOf(event.target),
      currentTarget: targetOf(event.currentTarget),
      touches,
      changedTouches: touches,
    },
  })
  const methods = { stopPropagation: () => event.stopPropagation(), preventDefault: () => event.preventDefault() }
  return Object.assign(plain as object, methods)
}

/** The functions of a Page or of methods: events reach them as plain data, and their errors are the app's. */
export function guardMethods(host: Host, definition: object = {}): Record<string, unknown> {
  const guard = (method: Method): Method =>
    function (first, ...rest) {
      try {
        return method.call(this, isEvent(first) ? plainEvent(host.realm, first) : first, ...rest)
      } catch (error) {
        host.fail(error)
        return undefined
      }
    }
  return Object.fromEntries(
    Object.entries(definition).map(([key, value]) => [
      key,
      typeof value === 'function' ? guard(value as Method) : value,
    ]),
  )
}

// Constructors of the app's realm are not ours: `type: Object` is matched by its name.
const TYPES: Record<string, unknown> = { String, Number, Boolean, Object, Array, Function }
const ownType = (type: unknown) => (typeof type === 'function' ? (TYPES[type.name] ?? type) : type)

/** A component's properties with our own type constructors. */
export function ownProperties(properties: Record<string, unknown> = {}): Record<string, unknown> {
  const one = (property: unknown) => {
    if (!property || typeof property !== 'object') return ownType(property)
    const { optionalTypes, ...rest } = property as { type: unknown; optionalTypes?: unknown[] }
    return { ...rest, type: ownType(rest.type), ...(optionalTypes && { optionalTypes: optionalTypes.map(ownType) }) }
  }
  return Object.fromEntries(Object.entries(properties).map(([name, property]) => [name, one(property)]))
}

interface Instance {
  setData(data: Record<string, unknown>, done?: () => void): void
}

/** Makes setData cross as JSON, logged and limited as WeChat limits it. */
export function guardSetData(host: Host, log: SetDataEntry[], instance: Instance, path: string): void {
  const draw = instance.setData.bind(instance)
  const setData = (data: Record<string, unknown>, done?: () => void) => {
    const json = JSON.stringify(data)
    const bytes = Buffer.byteLength(json)
    log.push({ path, bytes, keys: Object.keys(data).length, at: Date.now() })
    if (bytes > LIMIT.setDataBytes) {
      const error = host.realm.error(`setData of ${bytes} bytes on ${path}: WeChat takes 1 MB`)
      host.fail(error)
      throw error
    }
    if (bytes > LIMIT.setDataAdvisedBytes) host.warn(`setData of ${bytes} bytes on ${path}: WeChat advises 256 KB`)
    // Taro writes `root.cn.[0]`; glass-easel reads `root.cn[0]`.
    const entries = Object.entries(JSON.parse(json) as Record<string, unknown>)
    draw(Object.fromEntries(entries.map(([key, value]) => [key.replaceAll('.[', '['), value])))
    host.realm.later(() => done?.call(instance), 'setData callback')
  }
  Object.defineProperty(instance, 'setData', { configurable: true, value: setData })
}
