import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { compressWeb } from './compress-web'
import { at } from './paths'
import { isStale, stampOf } from './stamp'

export const PLATFORMS = ['h5', 'weapp'] as const
export type Platform = (typeof PLATFORMS)[number]

const INPUTS = ['client/src', 'client/config', 'client/babel.config.cjs', 'shared', 'package.json', 'package-lock.json']
const ENTRY: Record<Platform, string> = { h5: 'index.html', weapp: 'app.json' }
/** Taro leaves with 0 after some failures, so its words count too. */
const FAILED =
  /Module build failed|Module not found|Module parse failed|ERROR in |ModuleBuildError|编译失败|✖ Webpack|UnhandledPromiseRejection/

const outputOf = (platform: Platform) => at('client/dist', platform)
/** Beside the folder, not in it: everything inside is uploaded with the mini-program. */
const stampFile = (platform: Platform) => `${outputOf(platform)}.stamp`
const stampNow = () => {
  const { TARO_APP_API_BASE, TARO_APP_GALLERY, TARO_APP_WECHAT_SI } = process.env
  return stampOf(INPUTS, { TARO_APP_API_BASE, TARO_APP_GALLERY, TARO_APP_WECHAT_SI })
}

/** True when the built client is missing or was built from other sources than those lying here. */
export const isClientStale = (platform: Platform) =>
  isStale(path.join(outputOf(platform), ENTRY[platform]), stampFile(platform), stampNow())

/** Builds the page or the mini-program; what lay there before is replaced only when all went well. Throws with Taro's own words. */
export const buildClient = async (platform: Platform) => {
  const stamp = stampNow()
  const draft = path.join('dist', `.${platform}-${process.pid}`)
  const folder = at('client', draft)
  try {
    await runTaro(platform, draft)
    if (!existsSync(path.join(folder, ENTRY[platform]))) throw new Error(`taro build wrote no ${ENTRY[platform]}`)
    if (platform === 'h5') await compressWeb(folder)
    await rm(outputOf(platform), { recursive: true, force: true })
    await rename(folder, outputOf(platform))
    await writeFile(stampFile(platform), stamp)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const runTaro = async (platform: Platform, outputRoot: string) => {
  const taro = path.join(path.dirname(createRequire(import.meta.url).resolve('@tarojs/cli/package.json')), 'bin/taro')
  const env = { ...process.env, TARO_OUT: outputRoot, TARO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' }
  const args = [taro, 'build', '--type', platform, '--no-check']
  const child = spawn(process.execPath, args, { cwd: at('client'), env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  child.stdout.on('data', (chunk) => (output += chunk))
  child.stderr.on('data', (chunk) => (output += chunk))
  const [code] = await once(child, 'close')
  if (code !== 0 || FAILED.test(output))
    throw new Error(`taro build --type ${platform} failed (exit code ${code})\n${withoutProgress(output)}`)
}

/** Taro paints a bar even into a pipe; what went wrong stands after its last stroke. */
const withoutProgress = (output: string) => output.slice(Math.max(0, output.lastIndexOf('✖ Webpack'))).trim()
