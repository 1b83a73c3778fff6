import { readdirSync, readFileSync, existsSync } from 'node:fs'

const decisions = readdirSync('docs/decisions').sort()
const files = [
  'README.md',
  'README.en.md',
  'docs/deploy.md',
  'docs/look.md',
  'client/src/ui/README.md',
  ...decisions.map((name) => `docs/decisions/${name}`),
]
/** Made by a command, so not there in a fresh clone. */
const MADE = /^(client\/dist|docs\/shots)\b/
/** A path from the root as prose names it: no placeholder; the last part may be a pattern. */
const PATH = /`((?:client|server|shared|tests|scripts|docs)\/[\w./*-]+)`/g

const isThere = (path: string): boolean => {
  const [folder = '', pattern] = /^(.*)\/([^/]*\*[^/]*)$/.exec(path)?.slice(1) ?? [path]
  if (!pattern) return existsSync(folder)
  const [before = '', after = ''] = pattern.split('*')
  return readdirSync(folder).some((name) => name.startsWith(before) && name.endsWith(after))
}

it.each(files)('%s names only paths that are there', (file) => {
  const named = [...readFileSync(file, 'utf8').matchAll(PATH)].map(([, path]) => path as string)
  expect(named.filter((path) => !MADE.test(path) && !isThere(path))).toEqual([])
})

it('numbers the decisions without a gap, in the file and in its title', () => {
  const numbers = decisions.map((_, n) => String(n + 1).padStart(3, '0'))
  expect(decisions.map((name) => name.slice(0, 3))).toEqual(numbers)
  for (const name of decisions)
    expect(readFileSync(`docs/decisions/${name}`, 'utf8')).toMatch(new RegExp(`^# ${name.slice(0, 3)} · `))
})
