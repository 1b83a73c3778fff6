import type { Host } from './host'

async function exists(host: Host, src: string): Promise<boolean> {
  if (src.startsWith('data:')) return true
  if (src.startsWith('wxfile://') || src.startsWith('http://tmp')) return host.phone.files.has(src)
  const { apiHost } = host.options
  if (apiHost && src.startsWith(apiHost.from)) {
    if (host.network.offline) return false
    const response = await fetch(apiHost.to + src.slice(apiHost.from.length)).catch(() => undefined)
    return Boolean(response?.ok && response.headers.get('content-type')?.startsWith('image/'))
  }
  if (/^https?:/.test(src)) return !host.network.offline
  return src.replace(/^\//, '') in host.pkg.bytes
}

/** Tells whether a picture can be shown: files of the phone, of the package, and those the API really serves. */
export function loadImage(host: Host, src: string, loaded: (isOk: boolean) => void): void {
  const done = host.activity.begin(`image ${src.slice(0, 60)}`)
  void exists(host, src).then((isOk) => {
    host.realm.later(() => loaded(isOk), 'image')
    done()
  })
}
