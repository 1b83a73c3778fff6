import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findChromium, HOW_TO_GET_CHROMIUM } from '../tests/support/chromium'
import { buildClient, isClientStale, PLATFORMS } from './lib/client-build'
import { at } from './lib/paths'
import { countLine, skippedTests, type JestReport } from './lib/test-report'

/** Runs jest with the arguments given here; resolves with its exit code and what it reports. */
const runJest = async (args: string[]) => {
  const scratch = mkdtempSync(path.join(tmpdir(), 'red-order-report-'))
  const file = path.join(scratch, 'report.json')
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning']
  const env = { ...process.env, NODE_OPTIONS: [process.env.NODE_OPTIONS, ...flags].filter(Boolean).join(' ') }
  const jest = [at('node_modules/jest/bin/jest.js'), '--json', `--outputFile=${file}`, ...args]
  const child = spawn(process.execPath, jest, { cwd: at(), env, stdio: ['ignore', 'ignore', 'inherit'] })
  const [exitCode] = (await once(child, 'exit')) as [number | null]
  const report: JestReport | undefined = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
  rmSync(scratch, { recursive: true, force: true })
  return { exitCode, report }
}

for (const platform of PLATFORMS.filter(isClientStale)) {
  console.log(`building client/dist/${platform} …`)
  await buildClient(platform)
}
const { exitCode, report } = await runJest(process.argv.slice(2))
if (report) skippedTests(report).forEach((line) => console.log(line))
if (!findChromium()) console.log(HOW_TO_GET_CHROMIUM)
console.log(countLine(report, exitCode))
process.exitCode = exitCode ?? 1
