import type { Callback, Host, WxOptions } from './host'

const call = (host: Host, callback: Callback | undefined, result: unknown) => {
  try {
    callback?.(result)
  } catch (error) {
    host.fail(error)
  }
}

function settle(host: Host, options: WxOptions | undefined, isOk: boolean, result: object): unknown {
  const { success, fail, complete } = options ?? {}
  const later = (work: () => void) => host.realm.later(work, 'wx callback')
  if (!success && !fail && !complete) {
    return host.realm.promise((resolve, reject) => later(() => (isOk ? resolve(result) : reject(result))))
  }
  later(() => {
    call(host, isOk ? success : fail, result)
    call(host, complete, result)
  })
  return undefined
}

/** Calls back `success` then `complete` on a later turn; without callbacks answers a promise, as WeChat does. */
export function succeed(host: Host, api: string, options?: WxOptions, result: object = {}): unknown {
  return settle(host, options, true, host.realm.copy({ errMsg: `${api}:ok`, ...result }))
}

/** As `succeed`, with a result that JSON cannot carry (an ArrayBuffer, a method). */
export function succeedRaw(host: Host, api: string, options: WxOptions | undefined, result: object): unknown {
  return settle(host, options, true, Object.assign(host.realm.copy({ errMsg: `${api}:ok` }), result))
}

/** Calls back `fail` then `complete` with WeChat's errMsg. */
export function refuse(
  host: Host,
  api: string,
  options: WxOptions | undefined,
  reason: string,
  extra: object = {},
): unknown {
  return settle(host, options, false, host.realm.copy({ errMsg: `${api}:fail ${reason}`, ...extra }))
}
