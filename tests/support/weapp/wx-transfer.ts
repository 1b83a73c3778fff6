import path from 'node:path'
import type { Host, WxApis, WxOptions } from './host'
import { refuse, succeed } from './wx-reply'
import { failure, headersOf, passage, send, task } from './wx-server'

interface UploadOptions extends WxOptions {
  url: string
  filePath: string
  name: string
  header?: Record<string, string>
  formData?: Record<string, unknown>
  timeout?: number
}

interface DownloadOptions extends WxOptions {
  url: string
  filePath?: string
  header?: Record<string, string>
  timeout?: number
}

const TYPES: Record<string, string> = {
  ...{ '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg', '.png': 'image/png', '.webp': 'image/webp', '.gif': 'image/gif' },
  ...{ '.mp4': 'video/mp4', '.pdf': 'application/pdf' },
}
const typeOf = (file: string) => TYPES[path.posix.extname(file).toLowerCase()] ?? 'application/octet-stream'

function multipart(options: UploadOptions, bytes: Buffer): FormData {
  const form = new FormData()
  for (const [key, value] of Object.entries(options.formData ?? {})) form.append(key, String(value))
  const file = new Blob([new Uint8Array(bytes)], { type: typeOf(options.filePath) })
  form.append(options.name, file, path.posix.basename(options.filePath))
  return form
}

/** WeChat sets the multipart boundary itself and drops a content-type of ours. */
function withoutType(header: Record<string, string> = {}): Headers {
  const headers = new Headers(header)
  headers.delete('content-type')
  return headers
}

function upload(host: Host, options: UploadOptions) {
  const no = (reason: string, errno: number) => refuse(host, 'uploadFile', options, reason, { errno })
  const bytes = host.phone.files.get(options.filePath)
  const way = passage(host, options.url)
  if ('reason' in way || !bytes) {
    if ('reason' in way) no(way.reason, way.errno)
    else no(`file doesn't exist: ${options.filePath}`, 1300002)
    return task(() => undefined)
  }
  const init = { method: 'POST', headers: withoutType(options.header), body: multipart(options, bytes) }
  const sending = send(host, { label: `upload ${options.url}`, address: way.address, init, timeout: options.timeout })
  sending.answer.then(
    ({ response, body }) => {
      const data = body.toString('utf8')
      succeed(host, 'uploadFile', options, { statusCode: response.status, data, header: headersOf(response) })
    },
    (error: unknown) => no(failure(error).reason, failure(error).errno),
  )
  return task(sending.abort)
}

function download(host: Host, options: DownloadOptions, tempFilePath: string) {
  const no = (reason: string, errno: number) => refuse(host, 'downloadFile', options, reason, { errno })
  const way = passage(host, options.url)
  if ('reason' in way) {
    no(way.reason, way.errno)
    return task(() => undefined)
  }
  const init = { headers: new Headers(options.header ?? {}) }
  const sending = send(host, { label: `download ${options.url}`, address: way.address, init, timeout: options.timeout })
  sending.answer.then(
    ({ response, body }) => {
      host.phone.files.add(options.filePath ?? tempFilePath, body)
      const place = options.filePath === undefined ? { tempFilePath } : { filePath: options.filePath }
      succeed(host, 'downloadFile', options, { statusCode: response.status, ...place, header: headersOf(response) })
    },
    (error: unknown) => no(failure(error).reason, failure(error).errno),
  )
  return task(sending.abort)
}

/** wx.uploadFile (a real multipart POST of a phone's file) and wx.downloadFile (into a temporary file). */
export function transferApis(host: Host): WxApis {
  let downloads = 0
  const quiet = <T extends WxOptions>(options: T): T => ({
    ...options,
    complete: options.complete ?? (() => undefined),
  })
  return {
    uploadFile: (options: UploadOptions) => upload(host, quiet(options)),
    downloadFile: (options: DownloadOptions) =>
      download(host, quiet(options), `wxfile://tmp_download_${(downloads += 1)}`),
  }
}
