import { pino } from 'pino'
import { startJobs } from '../../../server/jobs/run-jobs'
import { Notices } from '../../../server/modules/notifications/notice.model'
import { Outbox } from '../../../server/modules/notifications/outbox.model'
import type { RunningServer } from '../../../server/start'
import { makeCommunity, makePerson, makeSecretary, PLACE, speak } from '../../support/builders'
import { startTestServer } from '../../support/server'

describe('the jobs of a server', () => {
  let server: RunningServer
  beforeAll(async () => {
    server = await startTestServer('jobs')
  })
  afterAll(() => server.stop())

  /** Asks until it is so; the test's own time limit is the end of patience. */
  const eventually = async (isSo: () => Promise<boolean>) => {
    while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 20))
  }

  it('tell the desk of an order by themselves, once, though three servers run them', async () => {
    const others = [1, 2].map(() => startJobs({ log: pino({ level: 'silent' }) }))
    const community = await makeCommunity()
    const [resident, secretary] = [await makePerson(community), await makeSecretary(community)]
    for (let n = 0; n < 10; n++) expect((await speak(server.url, resident).post('/orders', PLACE)).status).toBe(201)
    await eventually(async () => (await Outbox.countDocuments({ communityId: community.id, state: 'pending' })) === 0)
    expect(await Notices.countDocuments({ personId: secretary.objectId })).toBe(10)
    expect(await Outbox.countDocuments({ communityId: community.id, tries: { $ne: 1 } })).toBe(0)
    await Promise.all(others.map((jobs) => jobs.stop()))
  })
})
