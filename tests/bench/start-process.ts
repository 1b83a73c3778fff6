import { spawn, type ChildProcess } from 'node:child_process'
import { freePort } from '../support/free-port'

const children: ChildProcess[] = []

/** Starts a server of its own process on a free port, and answers its address once it says that it is ready. */
export const startProcess = async (file: string, env: Record<string, string>, ready: RegExp): Promise<string> => {
  const port = await freePort()
  const child = spawn(process.execPath, ['--import', 'tsx', file], {
    env: { ...process.env, NODE_OPTIONS: '', ...env, PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (data: Buffer) => ready.test(data.toString()) && resolve())
    child.once('exit', (code) => reject(new Error(`${file} left with ${code}`)))
  })
  return `http://127.0.0.1:${port}`
}

/** Ends what was started here. */
export const stopProcesses = (): void => {
  for (const child of children) child.kill('SIGTERM')
}
