import type { Types } from 'mongoose'
import type { RunningServer } from '../../server/start'
import {
  makeCommunity,
  makePerson,
  makeSecretary,
  makeStreet,
  speak,
  type TestCommunity,
  type TestPerson,
} from './builders'
import { startTestServer } from './server'

export const SQUARE = {
  type: 'Polygon',
  coordinates: [
    [
      [113.1, 23.1],
      [113.11, 23.1],
      [113.11, 23.11],
      [113.1, 23.11],
      [113.1, 23.1],
    ],
  ],
}

interface Scenery {
  server: RunningServer
  community: TestCommunity
  /** Of the street, as the next one. */
  admin: TestPerson
  officer: TestPerson
  /** Of the community. */
  above: TestPerson
  /** Of the first branch. */
  secretary: TestPerson
  resident: TestPerson
}

/** A community below a street and those who manage there, set up before the tests of a file, and how they make organisations. */
export const stageOrganisations = (label: string) => {
  const scenery = {} as Scenery
  let code = 0
  beforeAll(async () => {
    const server = await startTestServer(label)
    const community = await makeCommunity([{}], await makeStreet())
    const street = community.street as Types.ObjectId
    Object.assign(scenery, {
      server,
      community,
      admin: await makePerson(community, [{ role: 'system-admin', at: street }], { communityId: null }),
      officer: await makePerson(community, [{ role: 'street-office', at: street }], { communityId: null }),
      above: await makeSecretary(community, community.id),
      secretary: await makeSecretary(community),
      resident: await makePerson(community),
    })
  })
  afterAll(() => scenery.server.stop())

  const as = (person: { token: string }) => speak(scenery.server.url, person)
  const newCode = () => `T-${++code}`
  return Object.assign(scenery, {
    as,
    newCode,
    grid: (more = {}) => ({
      kind: 'grid',
      parentId: scenery.community.branch1.toHexString(),
      name: '新网格',
      code: newCode(),
      ...more,
    }),
    make: async (person: TestPerson, body: object) => {
      const answer = await as(person).post('/organisations', body)
      expect([answer.status, answer.body.error]).toEqual([201, undefined])
      return answer.body
    },
  })
}
