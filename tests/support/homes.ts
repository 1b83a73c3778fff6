import type { RunningServer } from '../../server/start'
import { Memberships } from '../../server/modules/organisations/membership.model'
import { makeCommunity, makePerson, speak, type TestCommunity, type TestPerson } from './builders'
import { startTestServer } from './server'

interface Scenery {
  server: RunningServer
  community: TestCommunity
  other: TestCommunity
  /** Of the first grid, where 3栋 stands. */
  worker: TestPerson
}

/** Two communities and the worker of a grid, set up before the tests of a file, and what its tests do with homes. */
export const stageHomes = (label: string) => {
  const scenery = {} as Scenery
  beforeAll(async () => {
    const server = await startTestServer(label)
    const community = await makeCommunity()
    const worker = await makePerson(community, [{ role: 'grid-worker', at: community.grid1 }])
    Object.assign(scenery, { server, community, other: await makeCommunity(), worker })
  })
  afterAll(() => scenery.server.stop())

  const as = (person: { token: string }) => speak(scenery.server.url, person)
  const home = (more: Record<string, unknown> = {}) => ({
    communityId: scenery.community.id.toHexString(),
    kind: 'own',
    building: '3栋',
    unit: '2',
    room: '402',
    ...more,
  })
  return Object.assign(scenery, {
    as,
    home,
    /** Somebody who has logged in and chosen nothing yet. */
    newcomer: () => makePerson(scenery.community, [], { communityId: null, address: null }),
    join: async (person: TestPerson, more = {}): Promise<string> => {
      const answer = await as(person).post('/homes', home(more))
      expect(answer.status).toBe(201)
      return answer.body.id
    },
    residences: (person: TestPerson) =>
      Memberships.find({ personId: person.objectId, role: 'resident', until: null }).lean(),
  })
}
