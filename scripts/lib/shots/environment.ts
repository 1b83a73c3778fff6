import { createHash } from 'node:crypto'
import type { Browser } from 'playwright-core'
import sharp from 'sharp'

/** What decides over single pixels: Chromium's version, and how it draws our words with the fonts of this machine. */
export interface Environment {
  chromium: string
  fonts: string
}

const STYLE = "font-family:-apple-system,'PingFang SC','Noto Sans CJK SC',system-ui,sans-serif"
const SAMPLE = ['王师傅已接单，今天 17:30 前办好', '河畔小区3栋2单元402 ↑ ↓ …「」', '待派单 已闭环 道德银行 +5']

/** Draws a sample in several sizes and weights: equal pixels mean equal fonts. */
export const environmentOf = async (browser: Browser): Promise<Environment> => {
  const page = await browser.newPage({ viewport: { width: 600, height: 600 }, deviceScaleFactor: 1 })
  const lines = [12, 16, 21.6, 28].flatMap((size) =>
    SAMPLE.map((words, n) => `<p style="margin:4px;font-size:${size}px;font-weight:${400 + n * 150}">${words}</p>`),
  )
  await page.setContent(`<body lang="zh-CN" style="${STYLE}">${lines.join('')}</body>`)
  const pixels = await sharp(await page.screenshot())
    .removeAlpha()
    .raw()
    .toBuffer()
  await page.close()
  return { chromium: browser.version(), fonts: createHash('sha256').update(pixels).digest('hex').slice(0, 16) }
}
