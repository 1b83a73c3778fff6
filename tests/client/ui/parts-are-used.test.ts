import { describe, expect, it } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const SRC = 'client/src'
const read = (file: string) => readFileSync(path.join(SRC, file), 'utf8')
const names = (list: string) =>
  list
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one && !one.startsWith('type '))
    .map((one) => one.split(/\s+as\s+/)[0] as string)

const exportsOf = (index: string) =>
  [...read(index).matchAll(/^export \{([^}]+)\}/gm)].flatMap(([, list]) => names(list as string))

/** Screens, not the parts themselves and not the page that shows them all. */
const screens = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx?$/.test(file) && !/^(ui|packages\/dev)\//.test(file),
)
const importedFrom = (place: RegExp) =>
  new Set(
    screens.flatMap((file) =>
      [...read(file).matchAll(/^import \{([^}]+)\} from '([^']+)'/gm)].flatMap(([, list, from]) =>
        place.test(from as string) ? names(list as string) : [],
      ),
    ),
  )

describe('the parts', () => {
  it.each([
    ['ui/index.ts', /\/ui(\/(?!desk)[\w-]+)*$/],
    ['ui/desk/index.ts', /\/ui\/desk$/],
  ])('of %s each stand on a screen', (index, place) => {
    const used = importedFrom(place)
    expect(used.size).toBeGreaterThan(5)
    expect(exportsOf(index).filter((name) => !used.has(name))).toEqual([])
  })
})
