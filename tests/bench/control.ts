import { createHash, randomUUID } from 'node:crypto'
import Koa from 'koa'
import { mongo } from 'mongoose'

const { MongoClient, ObjectId } = mongo

/**
 * The control of the benchmark: the same database operations as the product (session, number, receipt, order, event, message; for
 * lists the same read), straight through the driver, with no validation, no masking and no presenter. Started as its own process.
 */
const client = await new MongoClient(process.env.MONGODB_URI ?? '', {
  maxPoolSize: 50,
  writeConcern: { w: 'majority' },
}).connect()
const db = client.db(process.env.MONGODB_DB)
const [sessions, counters, receipts, orders, events, outbox] = [
  'sessions',
  'counters',
  'receipts',
  'orders',
  'orderevents',
  'outbox',
].map((name) => db.collection(name)) as [Col, Col, Col, Col, Col, Col]
type Col = ReturnType<typeof db.collection>

/** An order as the product wrote it, so that both write documents of the same size. */
const sample = await orders.findOne({ status: 'placed' })
const sampleEvent = sample && (await events.findOne({ orderId: sample._id }))
const sampleRow = sample && (await outbox.findOne({ orderId: sample._id }))
if (!sample || !sampleEvent || !sampleRow) throw new Error('the control needs one order of the product to copy')

const hash = (text: string) => createHash('sha256').update(text).digest('base64url')
const actorOf = (ctx: Koa.Context) => sessions.findOne({ _id: hash(ctx.get('authorization').slice(7)) as never })

const place = async (ctx: Koa.Context) => {
  const session = await actorOf(ctx)
  if (!session) return ctx.throw(401)
  const chunks: Buffer[] = []
  for await (const chunk of ctx.req) chunks.push(chunk as Buffer)
  const body = JSON.parse(Buffer.concat(chunks).toString())
  const counter = await counters.findOneAndUpdate(
    { _id: `${session.communityId}:bench` as never },
    { $inc: { next: 1 }, $setOnInsert: { at: new Date() } },
    { upsert: true, returnDocument: 'after' },
  )
  const at = new Date()
  const orderId = new ObjectId()
  const order = { ...sample, ...body, _id: orderId, number: `bench-${counter?.next}`, placedAt: at, draftId: null }
  const event = { ...sampleEvent, _id: new ObjectId(), orderId, at }
  const tx = client.startSession()
  try {
    await tx.withTransaction(
      async () => {
        const receipt = {
          _id: `${session.personId}:${ctx.get('idempotency-key')}` as never,
          route: 'POST /orders',
          bodyHash: '',
          status: 201,
          resultId: orderId,
          at,
        }
        await receipts.insertOne(receipt, { session: tx })
        await orders.insertOne(order, { session: tx })
        await events.insertOne(event, { session: tx })
        await outbox.insertOne(
          { ...sampleRow, _id: new ObjectId(), orderId, eventId: event._id, state: 'done', at },
          { session: tx },
        )
      },
      { readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority' } },
    )
  } finally {
    await tx.endSession()
  }
  ctx.status = 201
  ctx.body = { ...order, events: [event] }
}

const list = async (ctx: Koa.Context) => {
  const session = await actorOf(ctx)
  if (!session) return ctx.throw(401)
  const items = await orders
    .find({ communityId: session.communityId, ownerIds: session.personId })
    .sort({ _id: -1 })
    .limit(21)
    .toArray()
  ctx.body = { items: items.slice(0, 20), nextCursor: randomUUID() }
}

const app = new Koa()
app.silent = true // the load ends in the middle of answers
app.use((ctx) => (ctx.method === 'POST' ? place(ctx) : list(ctx)))
app.listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready'))
process.on('SIGTERM', () => process.exit(0))
