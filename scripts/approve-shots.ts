import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { APPROVED, approvedShots } from './lib/shots/approved'
import { environmentOf } from './lib/shots/environment'
import { structureOf } from './lib/shots/structure'
import { picture, visitAll } from './lib/shots/take'
import { withStage } from './lib/shots/with-stage'

/** `npm run shots:approve`: what the chosen screens look like now is what they shall look like. Look at them first. */
const shots = approvedShots()
const { failures } = await withStage(async (browser, stage) => {
  const environment = await environmentOf(browser)
  await rm(APPROVED, { recursive: true, force: true })
  await mkdir(APPROVED, { recursive: true })
  const seen = await visitAll(browser, stage, shots, async (page, { name }) => {
    const structure = await structureOf(page)
    await writeFile(path.join(APPROVED, `${name}.json`), `${JSON.stringify(structure, null, 1)}\n`)
    await sharp(await picture(page))
      .webp({ lossless: true, effort: 6 })
      .toFile(path.join(APPROVED, `${name}.webp`))
  })
  await writeFile(path.join(APPROVED, 'environment.json'), `${JSON.stringify(environment, null, 2)}\n`)
  return seen
})
for (const failure of failures) console.log(`failed: ${failure}`)
console.log(`${shots.length - failures.length} screens approved in tests/look/approved`)
process.exitCode = failures.length ? 1 : 0
