import { spawn } from 'node:child_process'

interface Ran {
  code: number | null
  signal: NodeJS.Signals | null
  output: string
}

/** Runs a program without a shell and resolves with its exit code and output; rejects when it cannot be started or takes longer than `timeout` ms. */
export const runCommand = (program: string, args: string[], env: NodeJS.ProcessEnv, timeout: number): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const collect = (chunk: Buffer) => (output += chunk.toString())
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      reject(new Error(`${timeout / 1000} 秒内没有完成`))
    }, timeout)
    child.on('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer)
      reject(error.code === 'ENOENT' ? new Error(`没有找到 ${program}`) : error)
    })
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      resolve({ code, signal, output })
    })
  })
