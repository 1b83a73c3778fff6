import { spawn, type ChildProcess } from 'node:child_process'
import { freePort } from './free-port'
import { testEnv } from './server'

export interface SpawnedServer {
  url: string
  child: ChildProcess
}

/** A server as its own process, over the database of this worker and `label`. */
export const spawnServer = async (label: string): Promise<SpawnedServer> => {
  const port = await freePort()
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    env: { ...process.env, NODE_OPTIONS: '', ...testEnv(label), PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise<void>((resolve, reject) => {
    child.stdout?.once('data', () => resolve())
    child.once('exit', (code) => reject(new Error(`server left with ${code}`)))
  })
  return { url: `http://127.0.0.1:${port}`, child }
}

/** Ends such a process and waits until it has gone. */
export const endServer = async ({ child }: SpawnedServer, signal: NodeJS.Signals): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const left = new Promise((resolve) => child.once('exit', resolve))
  child.kill(signal)
  await left
}
