import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { chromium, type BrowserContext } from 'playwright-core'
import { findChromium } from '../tests/support/chromium'
import { freePort } from '../tests/support/free-port'
import type { Stage } from './lib/shots/stage'
import { withStage } from './lib/shots/with-stage'

const LIGHTHOUSE = 'lighthouse@12.8.2'
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo']
const PAGES = [
  { name: '登录', path: '/packages/session/login/index' },
  { name: '首页', path: '/pages/home/index', as: '李阿姨' },
]

interface Report {
  categories: Record<string, { score: number; auditRefs: { id: string; weight: number }[] }>
  audits: Record<string, { score: number | null; title: string; displayValue?: string; numericValue?: number }>
}

/** `npm run lighthouse`: mobile, simulated throttling, over loopback, the built page and the real server. */
const measure = async (port: number, url: string): Promise<Report> => {
  const scratch = mkdtempSync(path.join(tmpdir(), 'red-order-lighthouse-'))
  const file = path.join(scratch, 'report.json')
  const args = ['-y', LIGHTHOUSE, url, `--port=${port}`, '--disable-storage-reset', '--quiet', '--output=json']
  const more = ['--form-factor=mobile', '--throttling-method=simulate', `--only-categories=${CATEGORIES}`]
  const child = spawn('npx', [...args, ...more, `--output-path=${file}`], { cwd: scratch, stdio: 'inherit' })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`${LIGHTHOUSE} left with ${code}`)
  const report = JSON.parse(readFileSync(file, 'utf8')) as Report
  rmSync(scratch, { recursive: true, force: true })
  return report
}

const logIn = async (context: BrowserContext, { url, story }: Stage, name: string) => {
  const page = await context.newPage()
  await page.goto(`${url}/app-icon.png`)
  const { id, token } = story.people[name] as { id: string; token: string }
  await page.evaluate(
    ([token, reader]) => {
      localStorage.setItem('token', JSON.stringify({ data: token }))
      localStorage.setItem('reader', JSON.stringify({ data: reader }))
    },
    [token, id],
  )
  await page.close()
}

const tell = (name: string, { categories, audits }: Report) => {
  const scores = CATEGORIES.map((key) => `${key} ${Math.round((categories[key]?.score ?? 0) * 100)}`)
  const times = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift']
  console.log(`\n${name}: ${scores.join(', ')}`)
  console.log(times.map((key) => `${key} ${audits[key]?.displayValue}`).join(', '))
  for (const key of CATEGORIES)
    for (const { id, weight } of categories[key]?.auditRefs ?? []) {
      const audit = audits[id]
      if (audit && audit.score !== null && audit.score < 0.9 && (weight > 0 || key === 'performance'))
        console.log(`  ${key}: ${audit.title} ${audit.displayValue ?? ''}`)
    }
}

await withStage(async (_, stage) => {
  const port = await freePort()
  const profile = mkdtempSync(path.join(tmpdir(), 'red-order-profile-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', `--remote-debugging-port=${port}`],
  })
  try {
    for (const { name, path, as } of PAGES) {
      if (as) await logIn(context, stage, as)
      tell(name, await measure(port, stage.url + path))
    }
  } finally {
    await context.close()
    rmSync(profile, { recursive: true, force: true })
  }
  console.log(`\nload of this machine: ${loadavg()[0]?.toFixed(1)}`)
})
