import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** The lines of the `sh` blocks of a page. */
export const commandsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block]) =>
    (block ?? '').trim().split('\n'),
  )

/** What a server says once it listens. */
export const UP = /(http:\/\/localhost:\d+)/

export interface Run {
  child: ChildProcess
  said: () => string
  left: Promise<number | null>
}
const started: Run[] = []

/** Runs a line of a page as a shell would, in a process group of its own. */
export const run = (line: string, env: Record<string, string>): Run => {
  const { JEST_WORKER_ID: _, NODE_OPTIONS: __, ...outer } = process.env
  const child = spawn('sh', ['-c', line], { env: { ...outer, ...env }, detached: true })
  let words = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (words += data.toString()))
  const one: Run = { child, said: () => words, left: new Promise((resolve) => child.once('exit', resolve)) }
  started.push(one)
  return one
}

export const kill = ({ child }: Run, signal: NodeJS.Signals): void => {
  if (child.exitCode === null && child.signalCode === null) process.kill(-(child.pid as number), signal)
}

/** Ends whatever was started here and still runs. */
export const killAll = (): void => started.forEach((one) => kill(one, 'SIGKILL'))
