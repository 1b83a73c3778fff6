import { clearInterval, clearTimeout, setInterval, setTimeout } from 'node:timers'
import { format } from 'node:util'
import vm from 'node:vm'
import type { Activity } from './activity'

// Timers up to this long are steps of one action (React's scheduler, Taro's batching); longer ones are the app waiting.
const STEP_MS = 100

type Work = (...args: unknown[]) => void

export interface RealmSinks {
  error(error: unknown): void
  warn(message: string): void
  log(message: string): void
}

/** The app's own JavaScript world: ES built-ins, timers, console. No DOM, no Node, no eval, as in WeChat's app service. */
export class Realm {
  private readonly context: vm.Context
  private readonly timers = new Map<number, () => void>()
  private lastTimer = 0
  private isClosed = false
  private readonly parse: (json: string) => unknown
  private readonly newError: (message: string) => Error
  private readonly newPromise: <T>(run: (resolve: (v: T) => void, reject: (e: unknown) => void) => void) => Promise<T>
  private readonly newBuffer: (bytes: number) => ArrayBuffer

  constructor(
    private readonly activity: Activity,
    private readonly sinks: RealmSinks,
  ) {
    const say =
      (sink: (message: string) => void) =>
      (...args: unknown[]) =>
        sink(format(...args))
    const log = say(sinks.log)
    this.context = vm.createContext(
      {
        setTimeout: (work: Work, ms = 0, ...args: unknown[]) => this.after(work, ms, args),
        setInterval: (work: Work, ms = 0, ...args: unknown[]) => this.every(work, ms, args),
        clearTimeout: (id?: number) => this.cancel(id),
        clearInterval: (id?: number) => this.cancel(id),
        console: {
          log,
          info: log,
          debug: log,
          group: log,
          groupEnd: log,
          warn: say(sinks.warn),
          error: say((message) => sinks.error(new Error(`console.error: ${message}`))),
        },
      },
      { codeGeneration: { strings: false, wasm: false } },
    )
    vm.runInContext('delete globalThis.WebAssembly', this.context)
    this.parse = this.evaluate('JSON.parse')
    this.newError = this.evaluate('(message) => new Error(message)')
    this.newPromise = this.evaluate('(run) => new Promise(run)')
    this.newBuffer = this.evaluate('(bytes) => new ArrayBuffer(bytes)')
  }

  private evaluate<T>(source: string): T {
    return vm.runInContext(source, this.context) as T
  }

  /** Runs one file of the app with the given names in scope. */
  run(source: string, file: string, names: Record<string, unknown>): void {
    const wrapped = `(function(${Object.keys(names).join(',')}){${source}\n})`
    const call = vm.runInContext(wrapped, this.context, { filename: `weapp://${file}` }) as Work
    call(...Object.values(names))
  }

  /** Plain data as the app's own objects: only what JSON carries crosses the border, as between WeChat's threads. */
  copy<T>(value: T): T {
    return value === undefined ? value : (this.parse(JSON.stringify(value)) as T)
  }

  error(message: string): Error {
    return this.newError(message)
  }

  promise<T>(run: (resolve: (value: T) => void, reject: (error: unknown) => void) => void): Promise<T> {
    return this.newPromise(run)
  }

  buffer(bytes: Uint8Array): ArrayBuffer {
    const copy = this.newBuffer(bytes.byteLength)
    new Uint8Array(copy).set(bytes)
    return copy
  }

  /** Runs work on a later turn; `settled` waits for it, and its errors are the app's. */
  later(work: () => void, label: string): void {
    this.after(work, 0, [], label)
  }

  /** Ends every timer the app left running. */
  close(): void {
    this.isClosed = true
    for (const id of [...this.timers.keys()]) this.cancel(id)
  }

  private after(work: Work, ms: number, args: unknown[], label = `timer of ${ms} ms`): number {
    const id = (this.lastTimer += 1)
    if (this.isClosed) return id
    const done = ms <= STEP_MS ? this.activity.begin(label) : () => undefined
    const timer = setTimeout(() => {
      this.timers.delete(id)
      this.attempt(work, args)
      done()
    }, ms)
    this.timers.set(id, () => {
      clearTimeout(timer)
      done()
    })
    return id
  }

  private every(work: Work, ms: number, args: unknown[]): number {
    const id = (this.lastTimer += 1)
    if (this.isClosed) return id
    const timer = setInterval(() => this.attempt(work, args), ms)
    this.timers.set(id, () => clearInterval(timer))
    return id
  }

  private cancel(id: number | undefined): void {
    if (id === undefined) return
    this.timers.get(id)?.()
    this.timers.delete(id)
  }

  private attempt(work: Work, args: unknown[]): void {
    try {
      work(...args)
    } catch (error) {
      this.sinks.error(error)
    }
  }
}
