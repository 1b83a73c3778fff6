import mongoose, { Types } from 'mongoose'
import { inTransaction } from '../../../server/db/with-transaction'
import { attachPhotos } from '../../../server/modules/files/attach-photos'
import { Files } from '../../../server/modules/files/file.model'
import { storePhoto } from '../../../server/modules/files/store-photo'
import { sweepPhotos } from '../../../server/modules/files/sweep-photos'
import { connect, disconnect } from '../../../server/db/connection'
import { clock } from '../../../server/platform/clock'
import { jpeg, testActor, testReceipt } from '../../support/photos'
import { testDatabase } from '../../support/test-database'

const DAY = 24 * 3_600_000

describe('sweeping photos', () => {
  const now = clock.now
  const owner = testActor(new Types.ObjectId(), new Types.ObjectId())
  let content: Buffer

  beforeAll(async () => {
    const { uri, dbName } = testDatabase('sweep')
    await connect(uri, dbName)
    content = await jpeg(40, 30)
  })
  afterEach(() => {
    clock.now = now
  })
  afterAll(() => disconnect())

  const store = () => storePhoto(owner, content, testReceipt())
  const later = (ms: number) => {
    const at = Date.now() + ms
    clock.now = () => new Date(at)
  }
  const bytesOf = async (id: Types.ObjectId) => {
    const counts = await Promise.all(
      ['photos', 'thumbs'].flatMap((shelf) => [
        mongoose.connection.collection(`${shelf}.files`).countDocuments({ _id: id }),
        mongoose.connection.collection(`${shelf}.chunks`).countDocuments({ files_id: id }),
      ]),
    )
    return counts.reduce((sum, count) => sum + count, 0)
  }
  const attach = (id: Types.ObjectId) =>
    inTransaction(null, (tx) =>
      attachPhotos([id.toHexString()], { ownerId: owner.id, orderId: new Types.ObjectId() }, tx),
    )

  it('leaves young ones and those of an order', async () => {
    const [young, taken] = [await store(), await store()]
    await attach(taken)
    later(DAY - 60_000)
    expect(await sweepPhotos()).toBe(0)
    later(DAY + 60_000)
    await sweepPhotos()
    expect(await bytesOf(taken)).toBe(4)
    expect(await bytesOf(young)).toBe(0)
    expect(await Files.exists({ _id: young })).toBeNull()
  })

  it('removes the rest of a sweep, and of an upload, that was cut short', async () => {
    const [cut, unkept] = [await store(), await store()]
    await Files.updateOne({ _id: cut }, { $set: { sweptAt: new Date() } })
    await mongoose.connection.collection('photos.files').deleteOne({ _id: cut })
    await Files.updateOne({ _id: unkept }, { $set: { keptAt: null } })
    later(DAY + 60_000)
    expect(await sweepPhotos()).toBe(2)
    for (const id of [cut, unkept]) expect(await bytesOf(id)).toBe(0)
  })

  it('never takes a photo from an order that takes it in that moment', async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, store))
    later(DAY + 60_000)
    const [, , ...attached] = await Promise.allSettled([sweepPhotos(), sweepPhotos(), ...ids.map(attach)])
    for (const [n, id] of ids.entries()) {
      const isTaken = attached[n]?.status === 'fulfilled'
      expect(await bytesOf(id)).toBe(isTaken ? 4 : 0)
      expect((await Files.exists({ _id: id })) !== null).toBe(isTaken)
    }
  })
})
