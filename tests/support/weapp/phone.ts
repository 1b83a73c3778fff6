import { LIMIT } from './limits'

/** Where wx.env.USER_DATA_PATH points: files here outlive the app, temporary ones do not. */
export const USER_DATA_PATH = 'wxfile://usr'

const bytesOf = (json: string) => Buffer.byteLength(json)

/** What a phone keeps when the app is killed: storage and saved files. Temporary files go with `forgetTemporary`. */
export class Phone {
  private readonly storage = new Map<string, string>()
  private readonly contents = new Map<string, Buffer>()

  /** Stores a value as JSON; throws WeChat's words above 1 MB a key or 10 MB in all. */
  store(key: string, value: unknown): void {
    const json = JSON.stringify(value === undefined ? null : value)
    if (bytesOf(json) > LIMIT.storageKeyBytes) throw new Error('entry size limit reached')
    const others = [...this.storage].reduce((sum, [k, v]) => sum + (k === key ? 0 : bytesOf(v)), 0)
    if (others + bytesOf(json) > LIMIT.storageAllBytes) throw new Error('the total storage size limit has been reached')
    this.storage.set(key, json)
  }

  /** The stored JSON of a key, if any. */
  stored(key: string): string | undefined {
    return this.storage.get(key)
  }

  forget(key: string): void {
    this.storage.delete(key)
  }

  forgetAll(): void {
    this.storage.clear()
  }

  storageInfo() {
    const bytes = [...this.storage.values()].reduce((sum, v) => sum + bytesOf(v), 0)
    return {
      keys: [...this.storage.keys()],
      currentSize: Math.ceil(bytes / 1024),
      limitSize: LIMIT.storageAllBytes / 1024,
    }
  }

  readonly files = {
    add: (path: string, bytes: Uint8Array) => void this.contents.set(path, Buffer.from(bytes)),
    get: (path: string) => this.contents.get(path),
    has: (path: string) => this.contents.has(path),
    remove: (path: string) => this.contents.delete(path),
    list: () => [...this.contents.keys()],
  }

  /** Drops what WeChat keeps only while the app runs. */
  forgetTemporary(): void {
    const kept = (path: string) => path.startsWith(`${USER_DATA_PATH}/`) || path.startsWith('wxfile://store_')
    for (const path of this.contents.keys()) if (!kept(path)) this.contents.delete(path)
  }
}
