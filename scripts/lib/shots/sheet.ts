import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import type { Shot } from './take'

const COLUMNS = 10
const WIDTH = 220
const HEIGHT = 460
const GAP = 12

/** A page that shows every picture with its name. */
export const writeIndex = (folder: string, shots: readonly Shot[]): Promise<void> =>
  writeFile(
    path.join(folder, 'index.html'),
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>红色订单，各屏</title>
<style>body{margin:24px;font:14px/1.5 system-ui;background:#ddd}main{display:flex;flex-wrap:wrap;gap:16px;align-items:flex-start}
figure{margin:0}img{display:block;max-width:375px;box-shadow:0 1px 6px #0004}figcaption{margin-bottom:4px}</style><main>
${shots.map(({ name, title }) => `<figure><figcaption>${title}</figcaption><a href="${name}.png"><img src="${name}.png" alt="${title}" loading="lazy"></a></figure>`).join('\n')}
</main></html>\n`,
  )

/** All pictures on one: small, cut at the foot, in reading order. */
export const writeSheet = async (folder: string, shots: readonly Shot[], name = 'contact-sheet'): Promise<void> => {
  const tiles = await Promise.all(
    shots.map(({ name }) =>
      sharp(path.join(folder, `${name}.png`))
        .resize({ width: WIDTH })
        .toBuffer({ resolveWithObject: true })
        .then(({ data, info }) =>
          sharp(data)
            .extract({ left: 0, top: 0, width: WIDTH, height: Math.min(HEIGHT, info.height) })
            .toBuffer(),
        ),
    ),
  )
  const columns = Math.min(COLUMNS, shots.length)
  const rows = Math.ceil(shots.length / columns)
  await sharp({
    create: {
      width: columns * (WIDTH + GAP) + GAP,
      height: rows * (HEIGHT + GAP) + GAP,
      channels: 3,
      background: '#dddddd',
    },
  })
    .composite(
      tiles.map((input, n) => ({
        input,
        left: GAP + (n % columns) * (WIDTH + GAP),
        top: GAP + Math.floor(n / columns) * (HEIGHT + GAP),
      })),
    )
    .png({ palette: true })
    .toFile(path.join(folder, `${name}.png`))
}
