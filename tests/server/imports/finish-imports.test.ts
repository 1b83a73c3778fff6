import mongoose from 'mongoose'
import { connect, disconnect } from '../../../server/db/connection'
import { takeStill } from '../../../server/modules/imports/claim-batch'
import { Homes } from '../../../server/modules/homes/home.model'
import { ImportBatches, type ImportBatch } from '../../../server/modules/imports/import-batch.model'
import { ImportErrorLists } from '../../../server/modules/imports/import-errors.model'
import { CHUNK } from '../../../server/modules/imports/importer'
import { Memberships } from '../../../server/modules/organisations/membership.model'
import { Organisations } from '../../../server/modules/organisations/organisation.model'
import { People } from '../../../server/modules/people/person.model'
import { makeCommunity, makeSecretary, speak, type TestCommunity, type TestPerson } from '../../support/builders'
import { branchesAndGrids, residents, takeSheet } from '../../support/sheets'
import { endServer, spawnServer, type SpawnedServer } from '../../support/spawn-server'
import { testDatabase } from '../../support/test-database'
import { until } from '../../support/until'

const LABEL = 'finish-imports'
const ROWS = 2 * CHUNK + 300
/** What a lost server's open transactions hold, the database lets go of after a minute. */
const PATIENCE = 120_000

interface Cast {
  community: TestCommunity
  secretary: TestPerson
  id: string
  /** Rows that stand written when the server is lost. */
  written: number
  before: object
}

describe('imports whose server is killed', () => {
  const servers: SpawnedServer[] = []
  const holds: mongoose.mongo.ClientSession[] = []
  beforeAll(async () => {
    const { uri, dbName } = testDatabase(LABEL)
    await connect(uri, dbName)
  })
  afterAll(async () => {
    for (const one of servers) await endServer(one, 'SIGKILL')
    await disconnect()
  })

  const start = async (): Promise<SpawnedServer> => {
    const server = await spawnServer(LABEL)
    servers.push(server)
    return server
  }
  const batchOf = async (id: string) => (await ImportBatches.findById(id).lean()) as ImportBatch
  const countsOf = async ({ id: communityId }: TestCommunity) => ({
    people: await People.countDocuments({ communityId }),
    homes: await Homes.countDocuments({ communityId }),
    posts: await Memberships.countDocuments({ communityId, until: null }),
  })

  /** Keeps a document in a transaction of its own: any other that needs it starts again and again until it is let go. */
  const keep = async (write: (session: mongoose.mongo.ClientSession) => Promise<unknown>) => {
    const session = mongoose.connection.getClient().startSession()
    holds.push(session)
    session.startTransaction()
    await write(session)
  }
  const letGo = async () => {
    for (const session of holds.splice(0)) {
      await session.abortTransaction()
      await session.endSession()
    }
  }

  /** A batch that has been tried. Only the row at `at` names the second branch, which is kept: its part cannot be written. */
  const setUp = async (url: string, at: number): Promise<Cast> => {
    const community = await makeCommunity()
    const secretary = await makeSecretary(community, community.id)
    await takeSheet(url, secretary, 'organisations', branchesAndGrids(2, 2))
    const rows = residents(ROWS, 2, 2).map((row) => row.map((cell) => (cell === 'B-2' ? 'B-1' : cell)))
    rows[at + 1]?.splice(5, 2, '党员', 'B-2')
    const { id } = await takeSheet(url, secretary, 'people', rows, 'checked')
    const before = await countsOf(community)
    const branch = { communityId: community.id, code: 'B-2' }
    if (at < ROWS) await keep((session) => Organisations.updateOne(branch, { $inc: { turns: 1 } }, { session }))
    else
      await keep((session) =>
        ImportErrorLists.updateOne({ _id: id }, { $set: { errors: [], expiresAt: new Date() } }, { session }),
      )
    return { community, secretary, id, before, written: at < ROWS ? Math.floor(at / CHUNK) * CHUNK : ROWS }
  }

  /** A minute goes by, as far as the batch knows; what the lost server still holds is waited for. */
  const letStand = (id: string) =>
    until(async () => {
      const movedAt = new Date(Date.now() - 61_000)
      const write = ImportBatches.updateOne({ _id: id, status: 'running' }, { $set: { movedAt } }, { maxTimeMS: 2_000 })
      return (await write.catch(() => null)) !== null
    }, PATIENCE)

  const expectOnce = async ({ community, id }: Cast) => {
    const { _id: importId, ...batch } = await batchOf(id)
    expect(batch).toMatchObject({ made: ROWS, counts: { fresh: ROWS, known: 0, wrong: 0 } })
    const ofCommunity = { communityId: community.id, importId }
    expect(await People.countDocuments(ofCommunity)).toBe(ROWS)
    expect(await People.distinct('name', ofCommunity)).toHaveLength(ROWS)
    expect(await Homes.countDocuments(ofCommunity)).toBe(ROWS)
    expect(await Homes.distinct('personId', ofCommunity)).toHaveLength(ROWS)
    expect(await Memberships.countDocuments({ ...ofCommunity, role: 'resident' })).toBe(ROWS)
    expect(await Memberships.distinct('personId', { ...ofCommunity, role: 'resident' })).toHaveLength(ROWS)
  }

  it('are taken by nobody while they move, and by one of many once they stand still', async () => {
    const community = await makeCommunity()
    const secretary = await makeSecretary(community, community.id)
    const at = { communityId: community.id, byId: secretary.objectId, organisationId: community.id }
    const made = async (movedAt: Date) => {
      const _id = new mongoose.Types.ObjectId()
      await ImportBatches.collection.insertOne({ _id, ...at, kind: 'people', status: 'running', cursor: 0, movedAt })
      return _id
    }
    await made(new Date(Date.now() - 30_000))
    expect(await takeStill()).toBeNull()
    const _id = await made(new Date(Date.now() - 61_000))
    const taken = await Promise.all(Array.from({ length: 20 }, takeStill))
    expect(taken.filter((one) => one !== null)).toMatchObject([{ _id }])
    await ImportBatches.deleteMany({ communityId: community.id })
  })

  it(
    'are finished by the next one with every row once, and taken back as one',
    async () => {
      const lost = await start()
      const casts: Cast[] = []
      for (const at of [7, CHUNK + 7, 2 * CHUNK + 7, ROWS]) casts.push(await setUp(lost.url, at))
      const asked = casts.map(({ secretary, id }) =>
        speak(lost.url, secretary)
          .post(`/imports/${id}/run`)
          .catch(() => 'the line broke'),
      )
      for (const { id, written } of casts)
        await until(async () => {
          const { status, made } = await batchOf(id)
          return status === 'running' && made === written
        }, PATIENCE)
      await endServer(lost, 'SIGKILL')
      await letGo()
      expect(await Promise.all(asked)).toEqual(casts.map(() => 'the line broke'))

      const next = await start()
      for (const { secretary, id, written } of casts) {
        const { body } = await speak(next.url, secretary).get(`/imports/${id}`)
        expect(body).toMatchObject({ status: 'running', made: written, availableActions: [] })
      }
      await Promise.all(casts.map(({ id }) => letStand(id)))
      for (const cast of casts) {
        await until(async () => (await batchOf(cast.id)).status === 'done', PATIENCE)
        await expectOnce(cast)
        const undone = await speak(next.url, cast.secretary).post(`/imports/${cast.id}/undo`)
        expect(undone.body).toMatchObject({ status: 'undone', made: ROWS, kept: 0 })
        expect(await countsOf(cast.community)).toEqual(cast.before)
      }
    },
    3 * PATIENCE,
  )
})
