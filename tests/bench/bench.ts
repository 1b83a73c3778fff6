import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startMongod } from '../../server/db/embedded-mongod'
import { ask } from '../support/server'
import { load, median, type Load } from './load'
import { startProcess, stopProcesses } from './start-process'

const ROUNDS = 5
const SECONDS = Number(process.env.BENCH_SECONDS ?? 4)

interface Target {
  name: string
  path: string
  method: 'GET' | 'POST'
  /** Product's throughput ÷ control's, and its p99 ÷ control's, medians of the rounds. */
  throughput: number
  p99: number
}
const TARGETS: Target[] = [
  { name: 'POST /orders', path: '/api/v1/orders', method: 'POST', throughput: 0.7, p99: 1.5 },
  { name: 'GET /orders', path: '/api/v1/orders?scope=mine', method: 'GET', throughput: 0.8, p99: 1.3 },
]
const ORDER = {
  serviceCode: 'home-repair',
  description: '厨房灯不亮了，我一个人够不着。灯泡家里有。',
  address: '河畔小区3栋2单元402',
}

const measure = async (target: Target, product: string, control: string, token: string): Promise<boolean> => {
  const rounds: { product: Load; control: Load }[] = []
  const run = (base: string) => load({ ...target, base, token, body: ORDER, seconds: SECONDS })
  await run(control)
  await run(product)
  for (let round = 0; round < ROUNDS; round++) {
    // Who goes first changes with each round: a machine that slows down punishes neither.
    const first = round % 2 === 0 ? await run(control) : await run(product)
    const second = round % 2 === 0 ? await run(product) : await run(control)
    rounds.push(round % 2 === 0 ? { control: first, product: second } : { control: second, product: first })
  }
  const ratio = median(rounds.map((one) => one.product.rps / one.control.rps))
  const p99 = median(rounds.map((one) => one.product.p99 / one.control.p99))
  const ok = ratio >= target.throughput && p99 <= target.p99
  console.log(
    [
      target.name,
      `control ${median(rounds.map((one) => one.control.rps)).toFixed(0)}/s p99 ${median(rounds.map((one) => one.control.p99)).toFixed(0)} ms`,
      `product ${median(rounds.map((one) => one.product.rps)).toFixed(0)}/s p99 ${median(rounds.map((one) => one.product.p99)).toFixed(0)} ms`,
      `throughput ${ratio.toFixed(2)} (≥ ${target.throughput})`,
      `p99 ${p99.toFixed(2)}× (≤ ${target.p99}×)`,
      ok ? 'ok' : 'UNDER TARGET',
    ].join(' · '),
  )
  return ok
}

const dataDir = mkdtempSync(path.join(tmpdir(), 'red-order-bench-'))
const mongod = await startMongod({ dataDir })
try {
  const database = { MONGODB_URI: mongod.uri, MONGODB_DB: 'bench' }
  const product = await startProcess('server/main.ts', { ...database, DEMO: '1' }, /已启动/)
  const { items } = (await ask(product, 'GET', '/session/demo')).body
  const resident = items.find((one: { role: string }) => one.role === 'resident')
  const { token } = (await ask(product, 'POST', '/session/demo', { body: { person: resident.person }, key: null })).body
  for (let n = 0; n < 40; n++) await ask(product, 'POST', '/orders', { token, body: ORDER })
  const control = await startProcess('tests/bench/control.ts', database, /ready/)
  let ok = true
  for (const target of [...TARGETS].reverse()) ok = (await measure(target, product, control, token)) && ok
  process.exitCode = ok ? 0 : 1
} finally {
  stopProcesses()
  await mongod.stop()
  rmSync(dataDir, { recursive: true, force: true })
}
