import { randomUUID } from 'node:crypto'
import { NOTICE_LABELS, type NoticeKind } from '#shared/notifications/notice.labels'
import { Notices, type StoredNotice } from '../../../server/modules/notifications/notice.model'
import { Outbox, type OutboxRow } from '../../../server/modules/notifications/outbox.model'
import { relayOutbox } from '../../../server/modules/notifications/relay-outbox'
import { tellPeople } from '../../../server/modules/notifications/tell-people'
import { ServiceItems } from '../../../server/modules/services/service-item.model'
import type { RunningServer } from '../../../server/start'
import {
  makeCommunity,
  makeMember,
  makePerson,
  makeSecretary,
  PLACE,
  speak,
  type TestCommunity,
  type TestPerson,
} from '../../support/builders'
import { startTestServer } from '../../support/server'
import { withoutIds } from '../../support/without-ids'

const LABEL = 'notices'

/** Delivers until nothing waits; the server's own relay takes part. */
const delivered = async () => {
  for (;;) {
    await relayOutbox()
    const left = await Outbox.find({ state: { $ne: 'done' } }).lean<OutboxRow[]>()
    if (left.length === 0) return
    // A delivery that failed once is a fault here, not something to wait out.
    expect(left.filter((row) => row.tries > 1)).toEqual([])
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

describe('notices', () => {
  let server: RunningServer
  let community: TestCommunity
  let cast: Record<'resident' | 'secretary' | 'other' | 'above' | 'member' | 'second', TestPerson>

  beforeAll(async () => {
    server = await startTestServer(LABEL)
  })
  beforeEach(async () => {
    community = await makeCommunity([{}, { isConfidential: true, name: '调解' }])
    cast = {
      resident: await makePerson(community),
      secretary: await makeSecretary(community),
      other: await makeSecretary(community, community.branch2),
      above: await makeSecretary(community, community.id),
      member: await makeMember(community),
      second: await makeMember(community),
    }
  })
  afterAll(() => server.stop())

  type Who = keyof typeof cast
  const as = (who: Who) => speak(server.url, cast[who])
  const act = async (who: Who, path: string, body: unknown = {}) => {
    const answer = await as(who).post(path, body)
    if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`)
    return answer.body
  }
  const place = async (more = {}) => `/orders/${(await act('resident', '/orders', { ...PLACE, ...more })).id}`
  /** Who was told what since the last look: `resident: order-accepted`. */
  const told = async (): Promise<string[]> => {
    await delivered()
    const rows = await Notices.find({ communityId: community.id }).lean<StoredNotice[]>()
    await Notices.deleteMany({ communityId: community.id })
    const name = (row: StoredNotice) =>
      Object.entries(cast).find(([, one]) => one.objectId.equals(row.personId))?.[0] ?? '?'
    return rows.map((row) => `${name(row)}: ${row.kind}`).sort()
  }

  it('tells the desk of the branch, then each step to whom it concerns, and never the one who did it', async () => {
    const order = await place()
    expect(await told()).toEqual(['secretary: desk-placed'])
    await act('secretary', `${order}/dispatch`, { mode: 'assign', assigneeId: cast.member.id })
    expect(await told()).toEqual(['member: seat-offered', 'resident: order-dispatched'])
    await act('member', `${order}/decline`, { reason: '出差' })
    expect(await told()).toEqual(['resident: order-again', 'secretary: desk-returned'])
    await act('above', `${order}/dispatch`, { mode: 'assign', assigneeId: cast.member.id })
    await told()
    await act('secretary', `${order}/recall`, { reason: '派错了' })
    expect(await told()).toEqual(['member: seat-recalled', 'resident: order-again'])
    await act('secretary', `${order}/dispatch`, { mode: 'open', places: 2 })
    expect(await told()).toEqual(['resident: order-dispatched'])
    await act('member', `${order}/accept`)
    expect(await told()).toEqual(['resident: order-accepted'])
    await act('second', `${order}/accept`)
    await told()
    await act('second', `${order}/withdraw`, { reason: '家里有事' })
    expect(await told()).toEqual(['member: seat-alone', 'secretary: desk-short'])
    await act('member', `${order}/complete`, { note: '好了', photoIds: [] })
    expect(await told()).toEqual(['resident: order-completed'])
    await act('resident', `${order}/rate`, { score: 1, solved: 'no' })
    expect(await told()).toEqual(['member: seat-rework', 'resident: order-back', 'secretary: desk-bad-rating'])
    await act('member', `${order}/complete`, { note: '真好了', photoIds: [] })
    await told()
    await act('resident', `${order}/rate`, { score: 5, solved: 'yes' })
    expect(await told()).toEqual(['member: seat-rated'])
  })

  it('tells who was to come when an order is cancelled, and the resident when it is refused', async () => {
    const cancelled = await place()
    await act('secretary', `${cancelled}/dispatch`, { mode: 'assign', assigneeId: cast.member.id })
    await told()
    await act('resident', `${cancelled}/cancel`, { reason: '好了' })
    expect(await told()).toEqual(['member: seat-cancelled', 'secretary: desk-cancelled'])
    const rejected = await place()
    await told()
    await act('secretary', `${rejected}/reject`, { reason: '归物业' })
    expect(await told()).toEqual(['resident: order-rejected'])
  })

  it('goes to the next above where a branch has no staff', async () => {
    const bare = await makeCommunity()
    const [resident, above] = [await makePerson(bare), await makeSecretary(bare, bare.id)]
    await speak(server.url, resident).post('/orders', PLACE)
    await delivered()
    expect((await speak(server.url, above).get('/notices')).body.items).toHaveLength(1)
  })

  it('tells of a confidential order only its own people and the named supervisor, without naming the service', async () => {
    await ServiceItems.updateOne(
      { communityId: community.id, isConfidential: true },
      { $set: { supervisorId: cast.above.objectId } },
    )
    const { serviceCode } =
      (await ServiceItems.findOne({ communityId: community.id, isConfidential: true }).lean()) ?? {}
    // The catalogue is read at most every few seconds: a community of its own has not read it yet.
    const order = await place({ serviceCode })
    expect(await told()).toEqual(['above: desk-placed'])
    await act('above', `${order}/dispatch`, { mode: 'assign', assigneeId: cast.member.id })
    await delivered()
    const rows = await Notices.find({ communityId: community.id }).lean<StoredNotice[]>()
    expect(rows).toHaveLength(2)
    for (const row of rows) expect(JSON.stringify(row.facts)).not.toContain('调解')
    expect((await as('member').get('/notices')).body.items[0].words).toBe('支部把「保密事项」派给您，请看看能不能接')
  })

  it('tells nobody of one event twice, however often the message is delivered', async () => {
    await place()
    await delivered()
    const rows = await Outbox.find({ communityId: community.id }).lean<OutboxRow[]>()
    await Promise.all([tellPeople(rows), tellPeople(rows), tellPeople([...rows, ...rows])])
    expect(await told()).toEqual(['secretary: desk-placed'])
  })

  it('tells the rest of those whom a relay that died had only begun to tell', async () => {
    const order = await place()
    await act('secretary', `${order}/dispatch`, { mode: 'assign', assigneeId: cast.member.id })
    await delivered()
    const rows = await Outbox.find({ communityId: community.id, action: 'dispatch' }).lean<OutboxRow[]>()
    await Notices.deleteMany({ communityId: community.id, personId: cast.member.objectId })
    await tellPeople(rows)
    expect(await told()).toEqual(['member: seat-offered', 'resident: order-dispatched', 'secretary: desk-placed'])
  })

  it('names neither address nor telephone nor the words of the resident', async () => {
    const order = await place({ description: '李秀兰家灯坏了，电话 13912345678' })
    await act('secretary', `${order}/dispatch`, { mode: 'assign', assigneeId: cast.member.id })
    await delivered()
    const rows = await Notices.find({ communityId: community.id }).lean<StoredNotice[]>()
    expect(withoutIds(rows)).not.toMatch(/139|402|李秀兰|灯/)
  })

  it('has words of its own for every kind', () => {
    for (const kind of Object.keys(NOTICE_LABELS) as NoticeKind[]) {
      const { title, words } = NOTICE_LABELS[kind]
      expect(title.length).toBeGreaterThan(1)
      expect(words({})).toMatch(/[\u4e00-\u9fff]{4}/)
      expect(words({})).not.toMatch(/undefined|null/)
    }
  })

  describe('reading them', () => {
    it('refuses those of somebody else, and cursors that are none of ours', async () => {
      await place()
      await delivered()
      const [notice] = (await as('secretary').get('/notices')).body.items
      expect((await as('resident').post('/notices/read', { upTo: notice.id })).status).toBe(404)
      expect((await as('resident').post('/notices/read', { upTo: '0'.repeat(24) })).status).toBe(404)
      expect((await as('resident').post('/notices/read', {})).status).toBe(400)
      expect((await as('resident').get('/notices?cursor=x')).status).toBe(400)
      expect((await as('resident').get('/notices')).body).toEqual({ items: [], nextCursor: null, unread: 0 })
    })

    it('pages newest first without loss, and marks what was seen and everything before', async () => {
      const orders: string[] = []
      for (let n = 0; n < 5; n++) {
        orders.unshift((await place()).slice(8))
        await delivered()
      }
      const seen: { id: string; orderId: string; isRead: boolean }[] = []
      let cursor = ''
      do {
        const { body } = await as('secretary').get(`/notices?limit=2${cursor}`)
        expect(body.unread).toBe(5)
        seen.push(...body.items)
        cursor = body.nextCursor && `&cursor=${body.nextCursor}`
      } while (cursor)
      expect(seen.map((one) => one.orderId)).toEqual(orders)
      const key = randomUUID()
      const upTo = seen[1]?.id
      expect((await as('secretary').post('/notices/read', { upTo }, { key })).body).toEqual({ unread: 1 })
      const replay = await as('secretary').post('/notices/read', { upTo }, { key })
      expect(replay.status).toBe(200)
      expect(replay.headers.get('idempotency-replayed')).toBe('true')
      const after = (await as('secretary').get('/notices')).body
      expect(after.items.map((one: { isRead: boolean }) => one.isRead)).toEqual([false, true, true, true, true])
    })
  })
})
