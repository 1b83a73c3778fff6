import type { RunningServer } from '../../server/start'
import { makeCommunity, makePerson, makeSecretary, speak, type TestCommunity, type TestPerson } from './builders'
import { startTestServer } from './server'

export const APPLY = {
  name: '赵国平',
  phone: '13900001111',
  skills: ['phone', 'driving'],
  availability: ['weekday-evening', 'saturday-morning'],
  radiusMetres: 2000,
  address: '试验小区3栋2单元402',
  words: '下班有空，电话 13900001111',
}

interface Scenery {
  server: RunningServer
  community: TestCommunity
  /** Of the branch whose building the registrations name. */
  secretary: TestPerson
  /** Of the community. */
  above: TestPerson
}

/** A community and those who review, set up before the tests of a file, and how somebody applies there. */
export const stageVolunteers = (label: string) => {
  const scenery = {} as Scenery
  beforeAll(async () => {
    const server = await startTestServer(label)
    const community = await makeCommunity()
    const secretary = await makeSecretary(community)
    Object.assign(scenery, { server, community, secretary, above: await makeSecretary(community, community.id) })
  })
  afterAll(() => scenery.server.stop())

  const as = (person: { token: string }) => speak(scenery.server.url, person)
  return Object.assign(scenery, {
    as,
    newcomer: () => makePerson(scenery.community),
    apply: async (person: TestPerson, more = {}): Promise<string> => {
      const answer = await as(person).post('/volunteers', { ...APPLY, ...more })
      expect(answer.status).toBe(201)
      return answer.body.id
    },
  })
}
