import { loadavg } from 'node:os'
import mongoose from 'mongoose'
import type { CDPSession, Page } from 'playwright-core'
import { SCENES } from './lib/shots/scenes'
import { visit } from './lib/shots/visit'
import { withStage } from './lib/shots/with-stage'

const ORDERS = 1_000
/** px and px per second: a thumb that flings. */
const DISTANCE = 30_000
const SPEED = 3_000
const LONGEST_MS = 50

interface TraceEvent {
  name: string
  ph: string
  ts: number
  dur?: number
  tdur?: number
  pid: number
  tid: number
  args?: { name?: string; data?: unknown }
}

/**
 * `npm run scroll`: 1,000 orders in one list, flung through and back while Chromium traces. No frame may come later than 50 ms after
 * the last, and no task of the page's own may take longer; a pause of the collector is told apart, with the frames drawn in it.
 */
const fill = async (orderId: string) => {
  const orders = mongoose.connection.collection('orders')
  const { _id, ...order } = (await orders.findOne({ _id: new mongoose.Types.ObjectId(orderId) })) as Record<
    string,
    unknown
  >
  const copies = Array.from({ length: ORDERS }, (_, n) => ({
    ...order,
    _id: new mongoose.Types.ObjectId(),
    number: `990101-${String(n).padStart(4, '0')}`,
    draftId: `scroll-${n}`,
  }))
  await orders.insertMany(copies)
  return _id
}

const loadAll = async (page: Page): Promise<number> => {
  const cards = page.locator('.ui-order')
  await page.mouse.move(180, 400)
  const end = Date.now() + 300_000
  while ((await cards.count()) < ORDERS && Date.now() < end) {
    const before = await cards.count()
    if (process.env.DEBUG) console.log(before)
    // Down once more: an end that is not left again is not reached again.
    await page.mouse.wheel(0, -600)
    await page.waitForTimeout(100)
    await page.mouse.wheel(0, 100_000)
    await page
      .waitForFunction((n) => document.querySelectorAll('.ui-order').length > n, before, { timeout: 4_000 })
      .catch(() => undefined)
  }
  return cards.count()
}

const traced = async (session: CDPSession, work: () => Promise<unknown>): Promise<TraceEvent[]> => {
  const events: TraceEvent[] = []
  const collect = ({ value }: { value: object[] }) => void events.push(...(value as TraceEvent[]))
  session.on('Tracing.dataCollected', collect)
  const categories =
    'toplevel,devtools.timeline,disabled-by-default-devtools.timeline,disabled-by-default-devtools.timeline.frame'
  await session.send('Tracing.start', { transferMode: 'ReportEvents', categories })
  await work()
  const done = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.end')
  await done
  session.off('Tracing.dataCollected', collect)
  return events
}

/** One trace a direction: between the two nothing moves, so nothing is drawn. */
const fling = async (page: Page): Promise<TraceEvent[][]> => {
  const session = await page.context().newCDPSession(page)
  await page.evaluate(() => document.querySelectorAll('.taro_page').forEach((one) => one.scrollTo(0, 0)))
  // What was thrown away while the list grew is not the fling's to sweep.
  await session.send('HeapProfiler.collectGarbage')
  const traces: TraceEvent[][] = []
  for (const direction of [-1, 1]) {
    const gesture = { x: 180, y: 400, speed: SPEED, gestureSourceType: 'mouse' } as const
    const yDistance = direction * DISTANCE
    traces.push(await traced(session, () => session.send('Input.synthesizeScrollGesture', { ...gesture, yDistance })))
    console.log(`flung to ${await scrolled(page)} px`)
  }
  return traces
}

/** What a slow task was busy with. */
const insideOf = (task: TraceEvent, events: readonly TraceEvent[]): string =>
  events
    .filter(
      ({ pid, tid, ts, dur, ph }) =>
        ph === 'X' &&
        pid === task.pid &&
        tid === task.tid &&
        (dur ?? 0) > 5000 &&
        ts >= task.ts &&
        ts < task.ts + (task.dur ?? 0),
    )
    .map(({ name, dur }) => `${name} ${((dur ?? 0) / 1000).toFixed(0)}`)
    .slice(0, 8)
    .join(', ')

const scrolled = (page: Page) =>
  page.evaluate(() => Math.max(...[...document.querySelectorAll('.taro_page')].map((one) => one.scrollTop)))

/** Prints what a fling cost; true when nothing in it took longer than it may. */
const tell = (events: readonly TraceEvent[]): boolean => {
  // The page's own thread: the one that makes its frames.
  const page = events.findLast(({ name }) => name === 'BeginMainThreadFrame')
  const own = events.filter(({ ph, pid, tid }) => ph === 'X' && pid === page?.pid && tid === page.tid)
  const isIn = (event: TraceEvent, { ts, dur = 0 }: TraceEvent) => event.ts >= ts && event.ts < ts + dur
  const pauses = own.filter(({ name }) => name === 'MajorGC')
  const tasks = own.filter((one) => /RunTask$/.test(one.name) && !pauses.some((pause) => isIn(pause, one)))
  const longest = (of: (event: TraceEvent) => number | undefined, among: readonly TraceEvent[]) =>
    Math.max(0, ...among.map((one) => (of(one) ?? 0) / 1000))
  const drawn = events.filter(({ name }) => name === 'DrawFrame')
  const times = drawn.map(({ ts }) => ts / 1000).sort((a, b) => a - b)
  const gap = Math.max(0, ...times.slice(1).map((at, n) => at - (times[n] as number)))
  const slow = tasks.filter(({ tdur }) => (tdur ?? 0) > LONGEST_MS * 1000)
  for (const task of slow.slice(0, 5)) console.log(`  ${insideOf(task, events)}`)
  const task = longest(({ tdur }) => tdur, tasks)
  console.log(
    [
      `${times.length} frames, longest gap ${gap.toFixed(1)} ms`,
      `${tasks.length} tasks, longest ${task.toFixed(1)} ms of its own time, ${longest(({ dur }) => dur, tasks).toFixed(1)} ms by the wall`,
      ...pauses.map((one) => {
        const frames = drawn.filter((frame) => isIn(frame, one)).length
        return `the collector paused the page ${longest(({ dur }) => dur, [one]).toFixed(0)} ms, ${frames} frames drawn meanwhile`
      }),
    ].join(' · '),
  )
  return gap <= LONGEST_MS && task <= LONGEST_MS
}

await withStage(async (browser, stage) => {
  await fill(stage.story.orders.running)
  const scene = SCENES.find(({ name }) => name === 'orders')
  if (!scene) throw new Error('no scene of the orders')
  const isSmooth = await visit(browser, stage, { ...scene, looks: [] }, 'desk', async (page) => {
    await page.setViewportSize({ width: 375, height: 720 })
    console.log(`${await loadAll(page)} orders in the list, load of this machine ${loadavg()[0]?.toFixed(1)}`)
    return (await fling(page)).map(tell).every(Boolean)
  })
  process.exitCode = isSmooth ? 0 : 1
})
