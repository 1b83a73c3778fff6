import { USER_DATA_PATH } from './phone'
import type { Host, WxApi, WxApis, WxOptions } from './host'
import { refuse, succeedRaw } from './wx-reply'

interface FileOptions extends WxOptions {
  filePath?: string
  tempFilePath?: string
  srcPath?: string
  destPath?: string
  dirPath?: string
  path?: string
  encoding?: string
  data?: string | ArrayBuffer
}

/** One file action: what it answers, or throws WeChat's reason. */
type FileAction = (options: FileOptions) => object

function actions(host: Host): Record<string, FileAction> {
  const { files } = host.phone
  const missing = (path: string) => new Error(`no such file or directory "${path}"`)
  const bytesOf = (path = '') => {
    const bytes = files.get(path)
    if (!bytes) throw missing(path)
    return bytes
  }
  const writable = (path = '') => {
    if (!path.startsWith(`${USER_DATA_PATH}/`)) throw new Error(`permission denied, open "${path}"`)
    return path
  }
  let saved = 0
  return {
    saveFile({ tempFilePath = '', filePath }) {
      const bytes = bytesOf(tempFilePath)
      const target = filePath === undefined ? `wxfile://store_${(saved += 1)}_${Date.now()}` : writable(filePath)
      files.add(target, bytes)
      files.remove(tempFilePath)
      return { savedFilePath: target }
    },
    copyFile({ srcPath, destPath }) {
      files.add(writable(destPath), bytesOf(srcPath))
      return {}
    },
    readFile({ filePath, encoding }) {
      const bytes = bytesOf(filePath)
      return { data: encoding ? bytes.toString(encoding as BufferEncoding) : host.realm.buffer(bytes) }
    },
    writeFile({ filePath, data = '', encoding }) {
      const bytes =
        typeof data === 'string' ? Buffer.from(data, (encoding ?? 'utf8') as BufferEncoding) : Buffer.from(data)
      files.add(writable(filePath), bytes)
      return {}
    },
    unlink({ filePath = '' }) {
      bytesOf(filePath)
      files.remove(filePath)
      return {}
    },
    access({ path = '' }) {
      const isFolder = files.list().some((file) => file.startsWith(`${path}/`))
      if (!files.has(path) && path !== USER_DATA_PATH && !isFolder) throw missing(path)
      return {}
    },
    stat({ path }) {
      const { length } = bytesOf(path)
      return { stats: { mode: 33206, size: length, isFile: () => true, isDirectory: () => false } }
    },
    getFileInfo: ({ filePath }) => ({ size: bytesOf(filePath).length }),
    mkdir: () => ({}),
    readdir({ dirPath = '' }) {
      const inside = files.list().filter((file) => file.startsWith(`${dirPath}/`))
      return { files: host.realm.copy(inside.map((file) => file.slice(dirPath.length + 1).split('/')[0])) }
    },
  }
}

// The synchronous forms take their arguments by place and answer the bare value.
const SYNC: Record<string, { args: (keyof FileOptions)[]; answer?: string }> = {
  saveFile: { args: ['tempFilePath', 'filePath'], answer: 'savedFilePath' },
  copyFile: { args: ['srcPath', 'destPath'] },
  readFile: { args: ['filePath', 'encoding'], answer: 'data' },
  writeFile: { args: ['filePath', 'data', 'encoding'] },
  unlink: { args: ['filePath'] },
  access: { args: ['path'] },
  stat: { args: ['path'], answer: 'stats' },
  mkdir: { args: ['dirPath'] },
  readdir: { args: ['dirPath'], answer: 'files' },
}

function manager(host: Host): Record<string, WxApi> {
  const api: Record<string, WxApi> = {}
  for (const [name, act] of Object.entries(actions(host))) {
    api[name] = (options: FileOptions) => {
      try {
        return succeedRaw(host, name, options, act(options))
      } catch (error) {
        return refuse(host, name, options, (error as Error).message)
      }
    }
    const sync = SYNC[name]
    if (!sync) continue
    api[`${name}Sync`] = (...args: unknown[]) => {
      try {
        const result = act(Object.fromEntries(sync.args.map((key, i) => [key, args[i]])))
        return sync.answer === undefined ? undefined : (result as Record<string, unknown>)[sync.answer]
      } catch (error) {
        throw host.realm.error(`${name}Sync:fail ${(error as Error).message}`)
      }
    }
  }
  return api
}

/** The file manager over the phone's files: temporary ones and those under wx.env.USER_DATA_PATH. */
export function fileApis(host: Host): WxApis {
  const fileManager = manager(host)
  return {
    getFileSystemManager: () => fileManager,
    saveFile: (options: FileOptions) => fileManager.saveFile?.(options as never),
    getFileInfo: (options: FileOptions) => fileManager.getFileInfo?.(options as never),
  }
}
