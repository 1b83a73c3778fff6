import type { Host, WxApi, WxApis, WxOptions } from './host'
import { accountApis } from './wx-account'
import { fileApis } from './wx-files'
import { mediaApis } from './wx-media'
import { UNPLAYED } from './wx-names'
import { queryApis } from './wx-query'
import { refuse, succeed } from './wx-reply'
import { requestApis } from './wx-request'
import { storageApis } from './wx-storage'
import { systemApis, wxEnv } from './wx-system'
import { navigationApis } from './wx-tab-bar'
import { transferApis } from './wx-transfer'
import { uiApis } from './wx-ui'

/** One call of the app: its name and what it gave, without functions. */
export interface WxCall {
  api: string
  args: unknown[]
}

/** Plays one wx function for a test: answers its result, or throws the reason of the failure. */
export type Mock = (options: Record<string, unknown>) => object | undefined

export interface WxHost {
  wx: Record<string, unknown>
  calls: WxCall[]
  mock(name: string, play: Mock, kind?: 'sync'): void
}

const withoutFunctions = (value: unknown): unknown =>
  value && typeof value === 'object' && !ArrayBuffer.isView(value)
    ? Object.fromEntries(Object.entries(value).filter(([, each]) => typeof each !== 'function'))
    : value

function unplayed(host: Host): WxApis {
  const loud = (name: string) => (options?: WxOptions) => {
    host.fail(new Error(`wx.${name} is not played by this runtime: use sim.mock('${name}', …)`))
    return refuse(host, name, options, 'not mocked')
  }
  return Object.fromEntries(UNPLAYED.map((name) => [name, loud(name)]))
}

function played(host: Host, name: string, play: Mock, kind?: 'sync'): WxApi {
  return (options?: WxOptions) => {
    if (kind === 'sync') return host.realm.copy(play((options ?? {}) as Record<string, unknown>))
    try {
      return succeed(host, name, options, play((options ?? {}) as Record<string, unknown>) ?? {})
    } catch (error) {
      return refuse(host, name, options, (error as Error).message)
    }
  }
}

/** Builds the global `wx` of one running app. */
export function createWx(host: Host): WxHost {
  const table: WxApis = {}
  Object.assign(table, unplayed(host), storageApis(host), fileApis(host), requestApis(host), transferApis(host))
  Object.assign(table, uiApis(host), navigationApis(host), accountApis(host), mediaApis(host), queryApis(host))
  Object.assign(
    table,
    systemApis(host, (name) => name in table),
  )
  const calls: WxCall[] = []
  const wx: Record<string, unknown> = { env: host.realm.copy(wxEnv) }
  const expose = (name: string) => {
    wx[name] = (...args: unknown[]) => {
      calls.push({ api: name, args: args.filter((arg) => typeof arg !== 'function').map(withoutFunctions) })
      return table[name]?.(...(args as never[]))
    }
  }
  Object.keys(table).forEach(expose)
  const mock: WxHost['mock'] = (name, play, kind) => {
    table[name] = played(host, name, play, kind)
    if (!(name in wx)) expose(name)
  }
  return { wx, calls, mock }
}
