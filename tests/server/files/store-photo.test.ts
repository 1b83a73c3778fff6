import { randomUUID } from 'node:crypto'
import { connect } from 'node:net'
import mongoose, { Types } from 'mongoose'
import sharp from 'sharp'
import { FILE_MAX_BYTES, PHOTO_SIDE, THUMB_SIDE } from '#shared/files/file.rules'
import { Receipts } from '../../../server/db/receipt.model'
import { ReceiptTaken } from '../../../server/db/with-transaction'
import { removePhoto } from '../../../server/modules/files/remove-photo'
import { storePhoto } from '../../../server/modules/files/store-photo'
import type { RunningServer } from '../../../server/start'
import { makeCommunity, makePerson, speak, type TestPerson } from '../../support/builders'
import { jpeg, testActor, testReceipt, upload } from '../../support/photos'
import { startTestServer } from '../../support/server'

/** 8,000 × 8,000 points in a few kilobytes. */
const bomb = () =>
  sharp({ create: { width: 8000, height: 8000, channels: 3, background: '#fff' }, limitInputPixels: false })
    .png({ compressionLevel: 9, palette: true })
    .toBuffer()

const box = (brand: string) =>
  Buffer.concat([
    Buffer.from([0, 0, 0, 24]),
    Buffer.from(`ftyp${brand}`),
    Buffer.alloc(4),
    Buffer.from('mif1heic'),
    Buffer.alloc(400),
  ])

const JPEG_HEAD = Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex')

describe('uploading a photo', () => {
  let server: RunningServer
  let person: TestPerson
  let stored: () => Promise<number[]>

  beforeAll(async () => {
    server = await startTestServer('files')
    person = await makePerson(await makeCommunity())
    const count = (name: string) => mongoose.connection.collection(name).countDocuments({})
    stored = () =>
      Promise.all(['files', 'photos.files', 'photos.chunks', 'thumbs.files', 'thumbs.chunks', 'receipts'].map(count))
  })
  afterAll(() => server.stop())

  const refused = async (send: Promise<{ status: number; body: unknown }>, status: number, words?: RegExp) => {
    const before = await stored()
    const answer = await send
    expect(answer.status).toBe(status)
    if (words) expect((answer.body as { error: { message: string } }).error.message).toMatch(words)
    expect(await stored()).toEqual(before)
    return answer
  }

  it('refuses somebody without a session', () =>
    refused(upload(server.url, { token: 'x'.repeat(43) }, Buffer.from('x')), 401))

  it('refuses a script with a JPEG head', () =>
    refused(
      upload(server.url, person, Buffer.concat([JPEG_HEAD, Buffer.from('<script>alert(1)</script>')]), {
        name: 'a.jpg',
      }),
      415,
      /打不开/,
    ))

  it.each(['heic', 'heix', 'mif1', 'avif'])('refuses %s and says what to do', (brand) =>
    refused(upload(server.url, person, box(brand)), 415, /JPEG/),
  )

  it.each([
    [
      'a GIF',
      Buffer.from('47494638396101000100800000ffffff00000021f90401000000002c00000000010001000002024401003b', 'hex'),
    ],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')],
    ['a page', Buffer.from('<!doctype html><p>hello</p>')],
    ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj\n')],
    ['nothing', Buffer.alloc(0)],
  ])('refuses %s', (_name, content) => refused(upload(server.url, person, content, { name: 'photo.jpg' }), 415))

  it('refuses half a photo', async () => {
    const whole = await jpeg(1200, 900)
    await refused(upload(server.url, person, whole.subarray(0, whole.length / 2)), 415)
  })

  it('refuses a bomb before it is unpacked', async () => {
    const content = await bomb()
    expect(content.length).toBeLessThan(200_000)
    await refused(upload(server.url, person, content), 413, /像素/)
  })

  it('refuses one byte more than 10 MB, and takes exactly 10 MB', async () => {
    const photo = await jpeg()
    const padded = (size: number) => Buffer.concat([photo, Buffer.alloc(size - photo.length)])
    await refused(upload(server.url, person, padded(FILE_MAX_BYTES + 1)), 413)
    expect((await upload(server.url, person, padded(FILE_MAX_BYTES))).status).toBe(201)
  })

  it('refuses another field, and no field', async () => {
    await refused(upload(server.url, person, await jpeg(), { field: 'photo' }), 400, /选择一张照片/)
    const empty = new FormData()
    empty.append('words', '你好')
    await refused(speak(server.url, person).post('/files', undefined, { raw: empty }), 400)
  })

  it('refuses a body that is no form', async () => {
    await refused(speak(server.url, person).post('/files', { file: 'x' }), 400)
    await refused(
      speak(server.url, person).post('/files', undefined, {
        raw: Buffer.from('x'),
        headers: { 'content-type': 'multipart/form-data' },
      }),
      400,
    )
  })

  it('refuses a form that ends too early', async () => {
    const cut = Buffer.concat([
      Buffer.from('--line\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\n\r\n'),
      await jpeg(),
    ])
    const headers = { 'content-type': 'multipart/form-data; boundary=line' }
    await refused(speak(server.url, person).post('/files', undefined, { raw: cut, headers }), 400)
  })

  it('keeps nothing of a sender who hangs up', async () => {
    const before = await stored()
    const { hostname, port } = new URL(server.url)
    const socket = connect(Number(port), hostname)
    socket.write(
      `POST /api/v1/files HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${person.token}\r\nIdempotency-Key: ${randomUUID()}\r\n` +
        'Content-Type: multipart/form-data; boundary=line\r\nContent-Length: 500000\r\n\r\n' +
        '--line\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\n\r\n',
    )
    await new Promise((resolve) => socket.write(JPEG_HEAD, resolve))
    socket.destroy()
    // The server is still there for the next one.
    expect((await speak(server.url, person).get('/me')).status).toBe(200)
    expect(await stored()).toEqual(before)
  })

  it('asks for a key', async () => {
    await refused(upload(server.url, person, await jpeg(), { key: null }), 400)
  })

  it('takes JPEG, PNG and WebP, and makes JPEG of all', async () => {
    const raw = sharp(await jpeg(400, 300))
    for (const content of [await raw.jpeg().toBuffer(), await raw.png().toBuffer(), await raw.webp().toBuffer()]) {
      const { status, body } = await upload(server.url, person, content)
      expect(status).toBe(201)
      expect(body).toMatchObject({ width: 400, height: 300 })
      const photo = await fetch(server.url + body.url)
      expect(photo.headers.get('content-type')).toBe('image/jpeg')
      expect((await sharp(Buffer.from(await photo.arrayBuffer())).metadata()).format).toBe('jpeg')
    }
  })

  it('turns it upright, makes it small, and forgets where it was taken', async () => {
    const content = await sharp(await jpeg(4000, 3000))
      .withExif({
        IFD0: { Make: 'PhoneMaker', Artist: '李秀兰' },
        IFD3: {
          GPSLatitudeRef: 'N',
          GPSLatitude: '23/1 7/1 44/1',
          GPSLongitudeRef: 'E',
          GPSLongitude: '113/1 15/1 51/1',
        },
      })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    expect((await sharp(content).metadata()).exif).toBeDefined()
    const { body } = await upload(server.url, person, content)
    expect(body).toMatchObject({ width: (PHOTO_SIDE * 3) / 4, height: PHOTO_SIDE })
    const sides: number[] = []
    for (const url of [body.url, body.thumbUrl]) {
      const kept = Buffer.from(await (await fetch(server.url + url)).arrayBuffer())
      const seen = await sharp(kept).metadata()
      expect(seen.exif).toBeUndefined()
      expect(seen.orientation).toBeUndefined()
      for (const trace of ['Exif', 'GPS', 'PhoneMaker', '李秀兰']) expect(kept.includes(trace)).toBe(false)
      sides.push(seen.height)
    }
    expect(sides).toEqual([PHOTO_SIDE, THUMB_SIDE])
  })

  it('forgets what hangs behind the picture', async () => {
    const { body } = await upload(
      server.url,
      person,
      Buffer.concat([await jpeg(), Buffer.from('<script>evil</script>')]),
    )
    const kept = Buffer.from(await (await fetch(server.url + body.url)).arrayBuffer())
    expect(kept.includes('script')).toBe(false)
  })

  it('stores one photo for one key, also of twins, and refuses another photo under it', async () => {
    const key = randomUUID()
    const content = await jpeg(300, 200)
    const before = await stored()
    const twins = await Promise.all(Array.from({ length: 4 }, () => upload(server.url, person, content, { key })))
    const good = twins.filter((answer) => answer.status === 201)
    expect(good.length).toBeGreaterThan(0)
    expect(new Set(good.map((answer) => answer.body.id)).size).toBe(1)
    for (const answer of twins) expect([201, 409]).toContain(answer.status)
    const replay = await upload(server.url, person, content, { key })
    expect(replay.headers.get('idempotency-replayed')).toBe('true')
    expect(replay.body.id).toBe(good[0]?.body.id)
    expect((await upload(server.url, person, await jpeg(10, 10), { key })).status).toBe(422)
    expect(await stored()).toEqual(before.map((count) => count + 1))
  })

  it('leaves nothing when the receipt is already there', async () => {
    const receipt = testReceipt()
    await Receipts.create(receipt)
    const before = await stored()
    const again = storePhoto(testActor(person.objectId, new Types.ObjectId()), await jpeg(), receipt)
    await expect(again).rejects.toThrow(ReceiptTaken)
    expect(await stored()).toEqual(before)
  })

  it('keeps a photo whose commit succeeded although the answer was lost', async () => {
    const id = await storePhoto(testActor(person.objectId, new Types.ObjectId()), await jpeg(), testReceipt())
    const before = await stored()
    expect(await removePhoto(id, { keptAt: null })).toBe(false)
    expect(await stored()).toEqual(before)
  })
})
