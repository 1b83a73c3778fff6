import { mkdtemp, rename, rm } from 'node:fs/promises'
import path from 'node:path'

/** The newest line that can still open what the wheel's 6.0 wrote. */
export const DOWNLOAD_VERSION = '7.0.14'
const PROBE_MS = 8_000
const DOWNLOAD_MS = 240_000

/** Downloads MongoDB's own build to `target`; throws soon when the network refuses. */
export const installDownload = async (target: string, log: (line: string) => void): Promise<void> => {
  const { MongoBinaryDownload, MongoBinaryDownloadUrl, DryMongoBinary } = await loadDownloader()
  const build = await DryMongoBinary.generateOptions({ version: DOWNLOAD_VERSION })
  const url = await new MongoBinaryDownloadUrl(build).getDownloadUrl()
  if (!Object.keys(process.env).some((name) => /^https?_proxy$/i.test(name))) await probe(url) // fetch knows no proxy
  log(`正在下载 MongoDB ${DOWNLOAD_VERSION}（约 80 MB）…`)
  const scratch = await mkdtemp(path.join(path.dirname(target), 'download-'))
  const before = process.env.npm_config_strict_ssl
  process.env.npm_config_strict_ssl = 'true' // without it the downloader accepts any certificate
  try {
    const downloader = new MongoBinaryDownload({ ...build, downloadDir: scratch, checkMD5: true })
    downloader.printDownloadProgress = ({ length }) => void (downloader.dlProgress.current += length)
    await rename(await within(DOWNLOAD_MS, downloader.getMongodPath()), target)
  } finally {
    if (before === undefined) delete process.env.npm_config_strict_ssl
    else process.env.npm_config_strict_ssl = before
    await rm(scratch, { recursive: true, force: true })
  }
}

/** A development dependency: a production install has none, and then this way is simply not open. */
const loadDownloader = async () => {
  try {
    const [{ MongoBinaryDownload }, { MongoBinaryDownloadUrl }, { DryMongoBinary }] = await Promise.all([
      import('mongodb-memory-server-core/lib/util/MongoBinaryDownload.js'),
      import('mongodb-memory-server-core/lib/util/MongoBinaryDownloadUrl.js'),
      import('mongodb-memory-server-core'),
    ])
    return { MongoBinaryDownload, MongoBinaryDownloadUrl, DryMongoBinary }
  } catch {
    throw new Error('没有安装 mongodb-memory-server-core')
  }
}

const probe = async (url: string) => {
  const { host } = new URL(url)
  const answer = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_MS) }).catch((error: Error) => {
    const cause = error.cause as NodeJS.ErrnoException | undefined
    throw new Error(`连不上 ${host}（${cause?.code ?? error.name}）`)
  })
  if (!answer.ok) throw new Error(`${host} 回答 ${answer.status}`)
}

const within = async <T>(ms: number, work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${ms / 1000} 秒内没有下载完`)), ms)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
