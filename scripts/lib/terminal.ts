import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { renderUnicodeCompact } from 'uqr'

export interface Terminal {
  ask(words: string): Promise<string>
  /** What is typed is not shown. */
  askHidden(words: string): Promise<string>
  close(): void
}

const EXIT_INTERRUPTED = 130

/** The person at the keyboard, or null where there is none. Ctrl-C ends the process before anything is written. */
export const openTerminal = (): Terminal | null => {
  if (!process.stdin.isTTY) return null
  let isHidden = false
  const output = new Writable({
    write: (chunk: Buffer, _, done) => {
      if (!isHidden) process.stdout.write(chunk)
      done()
    },
  })
  const lines = createInterface({ input: process.stdin, output, terminal: true })
  lines.on('SIGINT', () => {
    process.stdout.write('\n没有建，什么也没写下\n')
    process.exit(EXIT_INTERRUPTED)
  })
  return {
    ask: async (words) => (await lines.question(`${words}：`)).trim(),
    askHidden: async (words) => {
      process.stdout.write(`${words}：`)
      isHidden = true
      try {
        return (await lines.question('')).trim()
      } finally {
        isHidden = false
        process.stdout.write('\n')
      }
    },
    close: () => lines.close(),
  }
}

/** A code to scan off the screen, light on dark whatever the terminal's own colours are. */
export const drawCode = (text: string): string =>
  renderUnicodeCompact(text, { border: 2 })
    .split('\n')
    .map((line) => `\u001B[97;40m${line}\u001B[0m`)
    .join('\n')
