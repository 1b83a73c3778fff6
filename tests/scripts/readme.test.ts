import { existsSync, readFileSync } from 'node:fs'
import { machineDiagram } from '../../scripts/lib/machine-diagram'

const files = ['README.md', 'README.en.md']
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }

describe.each(files)('%s', (file) => {
  const text = readFileSync(file, 'utf8')

  it('shows the order machine as the table has it', () => expect(text).toContain(machineDiagram()))
  it('names only commands that exist', () => {
    const named = [...text.matchAll(/npm (?:run )?(start|test|serve|[\w]+:[\w]+|build|verify|bench)\b/g)].map(
      ([, name]) => name,
    )
    expect(named.length).toBeGreaterThan(8)
    for (const name of named) expect(Object.keys(scripts)).toContain(name)
  })
  it('points only at files that are there', () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)]+)\)/g)].map(([, path]) => path as string)
    expect(links.length).toBeGreaterThan(3)
    for (const path of links) expect([path, existsSync(path)]).toEqual([path, true])
  })
})

it('gives the same commands in both languages', () => {
  const commands = files.map((file) =>
    [...readFileSync(file, 'utf8').matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block]) =>
      block?.replace(/您的域名/g, 'your.domain'),
    ),
  )
  expect(commands[0]).toEqual(commands[1])
})
