import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { mongo } from 'mongoose'
import { startMongod } from '../../server/db/embedded-mongod'
import { ask } from '../support/server'
import { branchesAndGrids, residents, sendSheet, xlsxOf } from '../support/sheets'
import { median } from './load'
import { startProcess, stopProcesses } from './start-process'

/**
 * A community moves in: 5,000 residents, 12 branches and 60 grids from two spreadsheets through the doors of the running product
 * (upload, check, run), against the same documents written by bare `insertMany`s of the driver into collections with the same indexes.
 */
const ROUNDS = 5
const RESIDENTS = 5000
const SECONDS_MAX = 60
const RATIO = 0.3
const COLLECTIONS = ['organisations', 'people', 'homes', 'memberships'] as const

/** In ms: all doors with reading and checking the sheets, the run alone, which writes, and the bare writes. */
interface Round {
  doors: number
  run: number
  control: number
}

const dataDir = mkdtempSync(path.join(tmpdir(), 'red-order-bench-'))
const mongod = await startMongod({ dataDir })
const client = await new mongo.MongoClient(mongod.uri, { writeConcern: { w: 'majority' } }).connect()
const product = client.db('bench')
const control = client.db('bench-control')

/** The two spreadsheets of a round; buildings, codes and phones are those of no other. */
const writeSheets = async (round: number): Promise<{ organisations: string; people: string }> => {
  const letter = String.fromCharCode(65 + round)
  const own = (cell: string | number | null) =>
    typeof cell === 'string'
      ? cell
          .replace(/^(\d+栋)$/, `${letter}$1`)
          .replace(/^B-/, `${letter}-`)
          .replace(/^139/, `1${30 + round}`)
          .replace(/^居民(?=\d)/, `居民${letter}`)
      : cell
  const files = { organisations: path.join(dataDir, `o${round}.xlsx`), people: path.join(dataDir, `p${round}.xlsx`) }
  writeFileSync(files.organisations, await xlsxOf(branchesAndGrids().map((row) => row.map(own))))
  writeFileSync(files.people, await xlsxOf(residents(RESIDENTS).map((row) => row.map(own))))
  return files
}

/** Both spreadsheets through the doors; answers the ids of the imports and ms. */
const throughTheDoors = async (base: string, token: string, files: { organisations: string; people: string }) => {
  const from = performance.now()
  const ids: string[] = []
  let runMs = 0
  for (const kind of ['organisations', 'people'] as const) {
    const uploaded = (await sendSheet(base, { token }, kind, readFileSync(files[kind]))).body
    const step = (action: string, body = {}) => ask(base, 'POST', `/imports/${uploaded.id}/${action}`, { token, body })
    await step('check', { mapping: uploaded.mapping })
    const started = performance.now()
    const { body } = await step('run')
    if (body.status !== 'done' || body.report.wrong > 0) throw new Error(JSON.stringify(body).slice(0, 500))
    runMs += performance.now() - started
    ids.push(uploaded.id)
  }
  return { ids: ids.map((id) => new mongo.ObjectId(id)), ms: performance.now() - from, runMs }
}

/** Every round finds the community as the first did: what it brought is taken back, people first. */
const takeBack = async (base: string, token: string, ids: mongo.ObjectId[]) => {
  for (const id of [...ids].reverse()) {
    const { status, body } = await ask(base, 'POST', `/imports/${id.toHexString()}/undo`, { token })
    if (status !== 200 || body.kept > 0) throw new Error(`an undo answered ${status}, kept ${body.kept}`)
  }
  for (const name of COLLECTIONS) await control.collection(name).deleteMany({})
}

/** What those imports wrote, to be written again under other ids. */
const documentsOf = async (ids: mongo.ObjectId[]) => {
  const lists = await Promise.all(
    COLLECTIONS.map((name) =>
      product
        .collection(name)
        .find({ importId: { $in: ids } })
        .toArray(),
    ),
  )
  return COLLECTIONS.map((name, n) => ({ name, list: lists[n] ?? [] }))
}

/** The same documents as another community's, under ids of their own, written as fast as the driver can. */
const writeBare = async (batches: Awaited<ReturnType<typeof documentsOf>>): Promise<number> => {
  const communityId = new mongo.ObjectId()
  const ids = new Map<string, mongo.ObjectId>()
  const idOf = (id: mongo.ObjectId) => {
    const known = ids.get(id.toHexString()) ?? new mongo.ObjectId()
    ids.set(id.toHexString(), known)
    return known
  }
  const fresh = batches.map(({ name, list }) => ({
    name,
    list: list.map((one) => ({
      ...one,
      _id: idOf(one._id),
      communityId,
      ...(one.personId && { personId: idOf(one.personId) }),
    })),
  }))
  const from = performance.now()
  for (const { name, list } of fresh) await control.collection(name).insertMany(list, { ordered: false })
  return performance.now() - from
}

const copyIndexes = async () => {
  for (const name of COLLECTIONS) {
    const indexes = await product.collection(name).indexes()
    await control
      .collection(name)
      .createIndexes(indexes.filter(({ key }) => !('_id' in key && Object.keys(key).length === 1)))
  }
}

try {
  const base = await startProcess(
    'server/main.ts',
    { MONGODB_URI: mongod.uri, MONGODB_DB: 'bench', DEMO: '1' },
    /已启动/,
  )
  const { items } = (await ask(base, 'GET', '/session/demo')).body
  const secretary = items.find((one: { role: string }) => one.role === 'community-secretary')
  const { token } = (await ask(base, 'POST', '/session/demo', { body: { person: secretary.person }, key: null })).body
  await copyIndexes()
  const first = await throughTheDoors(base, token, await writeSheets(0))
  let batches = await documentsOf(first.ids)
  const rows = batches.reduce((sum, { list }) => sum + list.length, 0)
  await writeBare(batches)
  await takeBack(base, token, first.ids)
  const rounds: Round[] = []
  for (let round = 1; round <= ROUNDS; round++) {
    const files = await writeSheets(round)
    // Who goes first changes with each round: a machine that slows down punishes neither.
    const early = round % 2 === 0 ? await writeBare(batches) : null
    const through = await throughTheDoors(base, token, files)
    batches = await documentsOf(through.ids)
    rounds.push({ doors: through.ms, run: through.runMs, control: early ?? (await writeBare(batches)) })
    await takeBack(base, token, through.ids)
  }
  const ratioTo = (part: 'doors' | 'run') => median(rounds.map((one) => one.control / one[part]))
  const seconds = median(rounds.map((one) => one.doors)) / 1000
  const perSecond = (part: keyof Round) => `${(rows / (median(rounds.map((one) => one[part])) / 1000)).toFixed(0)}/s`
  const ok = ratioTo('doors') >= RATIO && seconds <= SECONDS_MAX
  console.log(
    [
      `import of ${RESIDENTS} residents, 12 branches, 60 grids (${rows} documents)`,
      `control ${perSecond('control')}`,
      `upload, check and run ${perSecond('doors')}, ratio ${ratioTo('doors').toFixed(2)} (≥ ${RATIO}), ${seconds.toFixed(1)} s (≤ ${SECONDS_MAX} s)`,
      `the run alone ${perSecond('run')}, ratio ${ratioTo('run').toFixed(2)}`,
      ok ? 'ok' : 'UNDER TARGET',
    ].join(' · '),
  )
  process.exitCode = ok ? 0 : 1
} finally {
  stopProcesses()
  await client.close()
  await mongod.stop()
  rmSync(dataDir, { recursive: true, force: true })
}
