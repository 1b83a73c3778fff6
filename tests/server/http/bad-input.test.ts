import { connect } from 'node:net'
import { API } from '#shared/contract/api.contract'
import type { Endpoint } from '#shared/contract/endpoint'
import { Orders } from '../../../server/modules/orders/order.model'
import { takesKey } from '../../../server/http/openapi'
import type { RunningServer } from '../../../server/start'
import { makeCommunity, makePerson, PLACE, speak, type TestPerson } from '../../support/builders'
import { ask, startTestServer } from '../../support/server'

const ID = '0123456789abcdef01234567'

describe('what bad input gets', () => {
  let server: RunningServer
  let person: TestPerson
  beforeAll(async () => {
    server = await startTestServer('bad-input')
    person = await makePerson(await makeCommunity())
  })
  afterAll(() => server.stop())

  const place = (body: unknown) => speak(server.url, person).post('/orders', body)

  it.each([
    ['an unknown field', { ...PLACE, status: 'closed' }, 'status'],
    ['a wrong type', { ...PLACE, description: 7 }, 'description'],
    ['an operator object', { ...PLACE, serviceCode: { $gt: '' } }, 'serviceCode'],
    ['an operator as a field', { ...PLACE, $where: '1' }, '$where'],
    ['an operator deep inside', { ...PLACE, location: { lng: { $ne: 0 }, lat: 1 } }, 'location.lng'],
    ['2,001 code points', { ...PLACE, description: '好'.repeat(2001) }, 'description'],
    ['201 code points of address', { ...PLACE, address: '好'.repeat(201) }, 'address'],
    ['nothing but blanks', { ...PLACE, description: ' \n\t ' }, 'description'],
    ['half a character', { ...PLACE, description: '灯\ud83d坏了' }, 'description'],
    ['a service that is not there', { ...PLACE, serviceCode: 'fortune-telling' }, 'serviceCode'],
    ['a phone of letters', { ...PLACE, contactPhone: 'call me' }, 'contactPhone'],
    ['a place beyond the poles', { ...PLACE, location: { lng: 1, lat: 91 } }, 'location.lat'],
    ['a photo id that is none', { ...PLACE, photoIds: ['x'] }, 'photoIds.0'],
    ['a photo nobody uploaded', { ...PLACE, photoIds: [ID] }, 'photoIds'],
    ['a dangerous name', JSON.parse(`{"__proto__":{"x":1},${JSON.stringify(PLACE).slice(1)}`), '__proto__'],
  ])('answers %s with 400, the path and a Chinese sentence', async (_, body, path) => {
    const before = await Orders.estimatedDocumentCount()
    const answer = await place(body)
    expect(answer.status).toBe(400)
    expect(answer.body.error.code).toBe('invalid-input')
    const issue = answer.body.error.details.issues[0]
    expect(issue.path.startsWith(path)).toBe(true)
    expect(issue.message).toMatch(/[\u4e00-\u9fff]/)
    expect(await Orders.estimatedDocumentCount()).toBe(before)
  })

  it.each([['[]'], ['"words"'], ['7'], ['null'], ['{'], ['true']])('answers the body %s with 400', async (raw) => {
    const answer = await ask(server.url, 'POST', '/orders', {
      token: person.token,
      raw,
      headers: { 'content-type': 'application/json' },
    })
    expect([answer.status, answer.body.error.code]).toEqual([400, 'invalid-input'])
  })

  it.each([
    ['/orders'],
    ['/orders?scope=all'],
    ['/orders?scope[$ne]=mine'],
    ['/orders?scope=mine&limit=1000'],
    ['/orders?scope=mine&status=lost'],
    ['/orders?scope=mine&cursor=nonsense'],
    ['/orders?scope=mine&sort=1'],
    ['/orders/1'],
    ['/orders/[object%20Object]'],
  ])('answers GET %s with 400', async (path) => {
    const answer = await speak(server.url, person).get(path)
    expect([answer.status, answer.body.error.code]).toEqual([400, 'invalid-input'])
  })

  it('takes exactly 2,000 code points, emoji and all', async () => {
    const description = '😀'.repeat(2000)
    const answer = await place({ ...PLACE, description })
    expect(answer.status).toBe(201)
    expect(answer.body.description).toBe(description)
  })

  it.each([
    ['line breaks', '第一行\r\n第二行\n第三行'],
    ['tabs', '灯\t坏了'],
    ['emoji with joiners', '👩‍👧‍👦 和 🏳️‍🌈'],
    ['a character beyond the basic plane', '𠮷野家的灯'],
    ['right to left', 'שלום 灯 مرحبا'],
    ['zero width', '灯\u200b坏\u200d了\ufeff'],
    ['markup', '<script>alert(1)</script> & "灯"'],
    ['a template', '${1+1} {{灯}} %s'],
  ])('keeps %s as typed', async (_, description) => {
    const placed = await place({ ...PLACE, description })
    const read = await speak(server.url, person).get(`/orders/${placed.body.id}`)
    const listed = (await speak(server.url, person).get('/orders?scope=mine&limit=1')).body.items[0]
    expect([read.body.description, listed.description]).toEqual([description, description])
  })

  it('answers a body over 1 MB with 413 and stores nothing', async () => {
    const before = await Orders.estimatedDocumentCount()
    const answer = await place({ ...PLACE, description: 'x'.repeat(1024 * 1024) })
    expect([answer.status, answer.body.error.code]).toEqual([413, 'payload-too-large'])
    expect(await Orders.estimatedDocumentCount()).toBe(before)
  })

  it('answers a body over 1 MB of undeclared length with 413', async () => {
    const { hostname, port } = new URL(server.url)
    const head = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), hostname)
      const chunk = `${(65_536).toString(16)}\r\n${'x'.repeat(65_536)}\r\n`
      socket.on('data', (data) => {
        resolve(data.toString())
        socket.destroy()
      })
      socket.on('error', reject)
      socket.write(
        `POST /api/v1/orders HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${person.token}\r\nIdempotency-Key: big\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`,
      )
      for (let n = 0; n < 20; n++) socket.write(chunk)
    })
    expect(head).toMatch(/^HTTP\/1.1 413/)
  })

  it('asks for a session at every door that needs one, before it looks at anything else', async () => {
    for (const [name, entry] of Object.entries(API)) {
      const spec = entry as unknown as Endpoint
      if (spec.auth === 'none') continue
      const path = spec.path.replace(':id', 'not-an-id')
      for (const token of [undefined, 'stale-token-that-nobody-has-ever-seen-before'])
        expect([name, (await ask(server.url, spec.method, path, { token, key: null })).status]).toEqual([name, 401])
    }
  })

  it('asks for an Idempotency-Key at every door that changes something', async () => {
    for (const [name, entry] of Object.entries(API)) {
      const spec = entry as unknown as Endpoint
      if (!takesKey(spec) || spec.multipart) continue
      const answer = await ask(server.url, spec.method, spec.path.replace(':id', ID), {
        token: person.token,
        key: null,
        body: { reason: '试试' },
      })
      expect([name, answer.status]).toEqual([name, 400])
    }
    const noKey = await ask(server.url, 'POST', '/orders', { token: person.token, key: null, body: PLACE })
    expect(noKey.body.error.code).toBe('idempotency-key-required')
  })

  it('answers an absent door with 404 and a wrong method with 405, from the closed list', async () => {
    expect((await speak(server.url, person).get('/nothing')).body.error.code).toBe('not-found')
    expect((await ask(server.url, 'DELETE', '/orders', { token: person.token })).body.error.code).toBe(
      'method-not-allowed',
    )
  })
})
