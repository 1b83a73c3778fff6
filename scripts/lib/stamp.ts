import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { at, ROOT } from './paths'

/** A hash over the content of files and folders of the repository and over `settings`: what a build was made from. */
export const stampOf = (inputs: string[], settings: Record<string, string | undefined> = {}) => {
  const hash = createHash('sha256').update(JSON.stringify(settings))
  for (const file of inputs.flatMap((input) => filesIn(at(input)))) {
    hash
      .update(`${path.relative(ROOT, file)}\0`)
      .update(readFileSync(file))
      .update('\0')
  }
  return hash.digest('hex')
}

/** True when `built` is missing or its stamp tells of other sources. */
export const isStale = (built: string, stampFile: string, stamp: string) =>
  !existsSync(built) || !existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp

const filesIn = (place: string): string[] => {
  if (!existsSync(place)) return []
  if (statSync(place).isFile()) return [place]
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesIn(path.join(place, name)))
}
