import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { at } from './lib/paths'
import { SCENES } from './lib/shots/scenes'
import { writeIndex, writeSheet } from './lib/shots/sheet'
import { picture, shotsOf, visitAll } from './lib/shots/take'
import { withStage } from './lib/shots/with-stage'

/** `npm run shots [-- part-of-a-name …]`: every page in every look, into docs/shots. */
const wanted = process.argv.slice(2)
const folder = at('docs/shots')
const shots = shotsOf(SCENES).filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)))
const began = performance.now()
await mkdir(folder, { recursive: true })
const { made, failures } = await withStage((browser, stage) =>
  visitAll(browser, stage, shots, async (page, { name }) => {
    await writeFile(path.join(folder, `${name}.png`), await picture(page))
  }),
)
const there = shots.filter(({ name }) => made.has(name))
for (const failure of failures) console.log(`failed: ${failure}`)
if (there.length) {
  await writeIndex(folder, there)
  await writeSheet(folder, there)
}
console.log(`${there.length} pictures in docs/shots, ${((performance.now() - began) / 1000).toFixed(0)} s`)
process.exitCode = failures.length ? 1 : 0
