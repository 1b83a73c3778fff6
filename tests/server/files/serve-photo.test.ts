import { createHmac } from 'node:crypto'
import { SIGNED_URL_MS } from '#shared/files/file.rules'
import { Settings } from '../../../server/db/setting.model'
import { loadSigningKey, signing } from '../../../server/modules/files/signing-key'
import { clock } from '../../../server/platform/clock'
import type { RunningServer } from '../../../server/start'
import { makeCommunity, makePerson } from '../../support/builders'
import { jpeg, upload } from '../../support/photos'
import { startTestServer } from '../../support/server'

describe('reading a photo', () => {
  let server: RunningServer
  let url: URL
  let thumbUrl: URL
  const now = clock.now

  beforeAll(async () => {
    server = await startTestServer('serve')
    const person = await makePerson(await makeCommunity())
    const { body } = await upload(server.url, person, await jpeg(500, 400))
    url = new URL(server.url + body.url)
    thumbUrl = new URL(server.url + body.thumbUrl)
  })
  afterEach(() => {
    clock.now = now
  })
  afterAll(() => server.stop())

  const changed = (name: string, value: string | null) => {
    const other = new URL(url)
    if (value === null) other.searchParams.delete(name)
    else other.searchParams.set(name, value)
    return fetch(other)
  }

  it.each([
    ['no signature', 'signature', null],
    ['an empty signature', 'signature', ''],
    ['another signature', 'signature', 'A'.repeat(43)],
    ['another size', 'size', 'thumb'],
    ['an unknown size', 'size', 'original'],
    ['no size', 'size', null],
    ['a later expiry', 'expires', '9999999999'],
    ['an expiry that is no number', 'expires', '1e99'],
    ['no expiry', 'expires', null],
  ])('answers 404 to %s', async (_name, name, value) => {
    const answer = await changed(name, value)
    expect(answer.status).toBe(404)
    expect(await answer.json()).toMatchObject({ error: { code: 'not-found' } })
  })

  it('answers 404 to another photo under the same signature, and to no id', async () => {
    const path = url.pathname
    for (const id of ['0'.repeat(24), 'x', '..%2f..%2fetc']) {
      const other = new URL(url)
      other.pathname = path.replace(/[^/]+$/, id)
      expect((await fetch(other)).status).toBe(404)
    }
  })

  it('answers 404 to a parameter given twice', async () => {
    expect((await fetch(`${url}&size=full`)).status).toBe(404)
    expect((await fetch(`${url}&signature=x`)).status).toBe(404)
  })

  it('answers 404 to a signature made with another key', async () => {
    const [id, expires] = [url.pathname.split('/').at(-1), url.searchParams.get('expires')]
    const forged = createHmac('sha256', 'guess').update(`${id}\nfull\n${expires}`).digest('base64url')
    expect((await changed('signature', forged)).status).toBe(404)
  })

  it('opens until it expires, not later, and is kept no longer by the reader', async () => {
    const expires = Number(url.searchParams.get('expires')) * 1000
    expect(expires - Date.now()).toBeLessThanOrEqual(SIGNED_URL_MS)
    expect(expires - Date.now()).toBeGreaterThan(SIGNED_URL_MS - 3 * 60_000)
    clock.now = () => new Date(expires - 1000)
    const last = await fetch(url)
    expect(last.status).toBe(200)
    expect(last.headers.get('cache-control')).toBe('private, max-age=1, immutable')
    await last.arrayBuffer()
    clock.now = () => new Date(expires)
    expect((await fetch(url)).status).toBe(404)
  })

  it('gives both sizes, and lets nobody take them for something else', async () => {
    const [full, thumb] = await Promise.all([fetch(url), fetch(thumbUrl)])
    for (const answer of [full, thumb]) {
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-type')).toBe('image/jpeg')
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      expect(answer.headers.get('content-security-policy')).toContain('sandbox')
      expect((await answer.arrayBuffer()).byteLength).toBe(Number(answer.headers.get('content-length')))
    }
  })

  it('shares one key between servers that start at once, and keeps it', async () => {
    const before = signing().key
    await Settings.deleteMany({})
    await Promise.all(Array.from({ length: 5 }, () => loadSigningKey({})))
    expect(await Settings.countDocuments({})).toBe(1)
    const made = signing().key
    expect(made).toHaveLength(32)
    expect(made.equals(before)).toBe(false)
    await loadSigningKey({ PUBLIC_URL: 'https://order.example/' })
    expect(signing()).toMatchObject({ base: 'https://order.example' })
    expect(signing().key.equals(made)).toBe(true)
  })
})
