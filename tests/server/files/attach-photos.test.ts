import { Types } from 'mongoose'
import { inTransaction } from '../../../server/db/with-transaction'
import { attachPhotos } from '../../../server/modules/files/attach-photos'
import { Files } from '../../../server/modules/files/file.model'
import type { RunningServer } from '../../../server/start'
import {
  makeCommunity,
  makeOrder,
  makeMember,
  makePerson,
  makeSecretary,
  PLACE,
  speak,
  type TestPerson,
} from '../../support/builders'
import { jpeg, upload } from '../../support/photos'
import { startTestServer } from '../../support/server'

describe('photos of an order', () => {
  let server: RunningServer
  let resident: TestPerson
  let neighbour: TestPerson
  let photo: (who?: TestPerson) => Promise<string>

  beforeAll(async () => {
    server = await startTestServer('attach')
    const community = await makeCommunity()
    resident = await makePerson(community)
    neighbour = await makePerson(community)
    const content = await jpeg(60, 40)
    photo = async (who = resident) => (await upload(server.url, who, content)).body.id
  })
  afterAll(() => server.stop())

  const place = (photoIds: string[], more = {}) =>
    speak(server.url, resident).post('/orders', { ...PLACE, photoIds, ...more })
  const issueAt = (answer: { body: { error: { details: { issues: { path: string }[] } } } }) =>
    answer.body.error.details.issues[0]?.path

  it('refuses a photo of somebody else, an unknown one, one twice and a seventh', async () => {
    const own = await photo()
    for (const ids of [
      [own, await photo(neighbour)],
      [own, new Types.ObjectId().toHexString()],
      [own, own],
    ]) {
      const answer = await place(ids)
      expect(answer.status).toBe(400)
      expect(issueAt(answer)).toBe('photoIds')
    }
    expect((await place(Array(7).fill(own))).status).toBe(400)
    expect((await Files.findById(own).lean())?.orderId).toBeNull()
  })

  it('refuses one that another order has', async () => {
    const own = await photo()
    expect((await place([own])).status).toBe(201)
    expect((await place([own])).status).toBe(400)
  })

  it('refuses one that was never handed out', async () => {
    const own = await photo()
    await Files.updateOne({ _id: own }, { $set: { keptAt: null } })
    expect((await place([own])).status).toBe(400)
  })

  it('keeps them in the order they were chosen', async () => {
    const ids = [await photo(), await photo(), await photo()].reverse()
    const { body } = await place(ids)
    expect(body.photos.map((one: { id: string }) => one.id)).toEqual(ids)
    expect(body.photos[0]).toMatchObject({ width: 60, height: 40 })
  })

  it('gives one photo to one of many orders that want it at once', async () => {
    const own = await photo()
    const orders = Array.from({ length: 8 }, () => new Types.ObjectId())
    const results = await Promise.allSettled(
      orders.map((orderId) =>
        inTransaction(null, (tx) => attachPhotos([own], { ownerId: resident.objectId, orderId }, tx)),
      ),
    )
    const winners = orders.filter((_, n) => results[n]?.status === 'fulfilled')
    expect(winners).toHaveLength(1)
    for (const result of results)
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'invalid-input' })
    expect((await Files.findById(own).lean())?.orderId?.equals(winners[0] as Types.ObjectId)).toBe(true)
  })

  it('frees them when the order is not made', async () => {
    const own = await photo()
    const orderId = new Types.ObjectId()
    const failing = inTransaction(null, async (tx) => {
      await attachPhotos([own], { ownerId: resident.objectId, orderId }, tx)
      throw new Error('the order was not made')
    })
    await expect(failing).rejects.toThrow('was not made')
    expect((await place([own])).status).toBe(201)
  })

  it('is the same for the same order, however often it runs', async () => {
    const own = await photo()
    const orderId = new Types.ObjectId()
    const attach = () => inTransaction(null, (tx) => attachPhotos([own], { ownerId: resident.objectId, orderId }, tx))
    expect(await attach()).toEqual(await attach())
  })

  it('gives the same order for a draft with photos that is sent again', async () => {
    const photoIds = [await photo()]
    const first = await place(photoIds, { draftId: 'draft-with-photo' })
    const again = await place(photoIds, { draftId: 'draft-with-photo' })
    expect(first.status).toBe(201)
    expect(again.status).toBe(201)
    expect(again.body.id).toBe(first.body.id)
  })

  it('shows the proof of a completed order to the resident', async () => {
    const community = await makeCommunity()
    const cast = {
      resident: await makePerson(community),
      secretary: await makeSecretary(community),
      member: await makeMember(community),
    }
    const id = await makeOrder(server.url, cast, 'accepted')
    const proof = await photo(cast.member)
    const done = await speak(server.url, cast.member).post(`/orders/${id}/complete`, {
      note: '好了',
      photoIds: [proof],
    })
    expect(done.status).toBe(200)
    const seen = (await speak(server.url, cast.resident).get(`/orders/${id}`)).body.proofPhotos
    expect(seen).toHaveLength(1)
    expect((await fetch(server.url + seen[0].thumbUrl)).status).toBe(200)
  })
})
