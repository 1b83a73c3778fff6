import { stat } from 'node:fs/promises'
import sharp from 'sharp'
import { at } from './lib/paths'
import type { LookName } from './lib/shots/looks'
import { SCENES } from './lib/shots/scenes'
import { picture } from './lib/shots/take'
import { visit } from './lib/shots/visit'
import { withStage } from './lib/shots/with-stage'

const PICTURES: { name: string; scene: string; look: LookName; width: number; height: number; scale: number }[] = [
  { name: 'home', scene: 'home', look: 'day', width: 375, height: 812, scale: 2 },
  { name: 'desk', scene: 'desk-panel', look: 'desk', width: 1440, height: 900, scale: 1 },
]

/** `npm run pictures`: the two the README shows. */
await withStage(async (browser, stage) => {
  for (const { name, scene: wanted, look, width, height, scale } of PICTURES) {
    const scene = SCENES.find((one) => one.name === wanted)
    if (!scene) throw new Error(`there is no scene ${wanted}`)
    const file = at(`docs/pictures/${name}.png`)
    const resized = async (page: Parameters<typeof picture>[0]) => {
      await page.setViewportSize({ width, height })
      await page.waitForTimeout(500)
      return picture(page)
    }
    const png = await visit(browser, stage, scene, look, resized, scale)
    await sharp(png).png({ palette: true, quality: 90, effort: 10 }).toFile(file)
    console.log(`docs/pictures/${name}.png ${Math.round((await stat(file)).size / 1024)} kB`)
  }
})
