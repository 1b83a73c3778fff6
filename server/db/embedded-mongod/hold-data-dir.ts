import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { born } from './processes'

/** Another running process serves from this data directory. */
export class DataDirInUse extends Error {
  override name = 'DataDirInUse'
  constructor(dataDir: string, pid: number) {
    super(`数据目录 ${dataDir} 正被另一个进程使用（进程号 ${pid}）。先停掉它，或者用 DATA_DIR 换一个目录。`)
  }
}

/** Marks `dataDir` as this process's own until `release()`; a mark left by a dead process does not count. Throws DataDirInUse. */
export const holdDataDir = (dataDir: string) => {
  const file = path.join(dataDir, 'owner.json')
  const mine = JSON.stringify({ pid: process.pid, born: born(process.pid) })
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, mine)
  try {
    for (;;) {
      if (link(draft, file)) return { release: () => rmSync(file, { force: true }) }
      const holder = read(file)
      if (holder?.born && born(holder.pid) === holder.born) throw new DataDirInUse(dataDir, holder.pid)
      rmSync(file, { force: true })
    }
  } finally {
    rmSync(draft, { force: true })
  }
}

/** A link appears whole or not at all: nobody reads a half-written owner. */
const link = (from: string, to: string) => {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  }
}

const read = (file: string): { pid: number; born: string } | undefined => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined // removed a moment ago
  }
}
