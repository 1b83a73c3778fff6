import { codePoints, cutPoints } from '#shared/text/code-points'
import { DESCRIPTION_MAX, SUMMARY_MAX } from '#shared/orders/order.rules'
import type { RunningServer } from '../../server/start'
import { makeCommunity, makePerson, makeSecretary, PLACE, speak } from '../support/builders'
import { startTestServer } from '../support/server'
import { hasMessages, readMessages } from '../support/story-messages'

const EVERY = 30
const describeWithMessages = hasMessages() ? describe : describe.skip

describeWithMessages('real messages (need data/messages.csv of the shared folder, or SHARED_DIR)', () => {
  let server: RunningServer
  beforeAll(async () => {
    server = await startTestServer('real-messages')
  })
  afterAll(() => server.stop())

  it('are placed as orders and read back unharmed', async () => {
    const all = readMessages()
    expect(all.length).toBeGreaterThan(1000)
    const longest = [...all].sort((a, b) => b.body.length - a.body.length).slice(0, 4)
    const chosen = [...all.filter((_, n) => n % EVERY === 0), ...longest]
    const texts = chosen.map(({ title, body }) => cutPoints(`${title}\n${body}`.trim(), DESCRIPTION_MAX))

    const community = await makeCommunity()
    const resident = speak(server.url, await makePerson(community))
    const secretary = speak(server.url, await makeSecretary(community))
    const ids = new Map<string, string>()
    for (const description of texts) {
      const placed = await resident.post('/orders', { ...PLACE, description })
      expect({ status: placed.status, description: placed.body.description }).toEqual({ status: 201, description })
      ids.set(placed.body.id, description)
    }
    expect(ids.size).toBe(texts.length)
    for (const [id, description] of ids) {
      expect((await resident.get(`/orders/${id}`)).body.description).toBe(description)
      const seen = (await secretary.get(`/orders/${id}`)).body
      expect(seen.description).toBe(description)
      expect(codePoints(seen.summary)).toBeLessThanOrEqual(SUMMARY_MAX)
      expect(seen.summary).not.toBe('')
    }
    console.log(
      `${texts.length} of ${all.length} real messages, up to ${Math.max(...texts.map(codePoints))} code points`,
    )
  }, 120_000)
})
