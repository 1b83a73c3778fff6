import { API } from '#shared/contract/api.contract'
import type { Endpoint } from '#shared/contract/endpoint'
import { PRIVACY_VERSION } from '#shared/people/privacy'
import { Files } from '../../../server/modules/files/file.model'
import { Orders } from '../../../server/modules/orders/order.model'
import { Registrations } from '../../../server/modules/volunteers/registration.model'
import type { RunningServer } from '../../../server/start'
import { makeCommunity, makePerson, PLACE, speak, type TestPerson } from '../../support/builders'
import { ask, startTestServer } from '../../support/server'
import { takePhoto } from '../../support/story'

const APPLY = {
  name: '赵国平',
  phone: '13912345678',
  skills: ['phone'],
  availability: ['saturday-morning'],
  radiusMetres: 2000,
  address: '试验小区3栋2单元402',
}

describe('somebody who has not agreed to the privacy text', () => {
  let server: RunningServer
  let person: TestPerson
  beforeAll(async () => {
    server = await startTestServer('needs-consent')
    person = await makePerson(await makeCommunity(), [{ role: 'resident' }], { consent: null })
  })
  afterAll(() => server.stop())

  const upload = async () => {
    const raw = new FormData()
    raw.append('file', new Blob([new Uint8Array(await takePhoto('red'))], { type: 'image/jpeg' }), 'red.jpg')
    return ask(server.url, 'POST', '/files', { token: person.token, raw })
  }
  const doors = {
    '/orders': () => speak(server.url, person).post('/orders', PLACE),
    '/files': upload,
    '/volunteers': () => speak(server.url, person).post('/volunteers', APPLY),
    '/me/name': () => speak(server.url, person).post('/me/name', { name: '赵国平' }),
  }

  it.each(Object.entries(doors))('may not give anything to %s', async (_, call) => {
    const { status, body } = await call()
    expect([status, body.error.code]).toEqual([403, 'consent-required'])
    expect(await Orders.countDocuments({ requesterId: person.objectId })).toBe(0)
    expect(await Files.countDocuments({ ownerId: person.objectId })).toBe(0)
    expect(await Registrations.countDocuments({ personId: person.objectId })).toBe(0)
  })

  it.each(['/me', '/services', '/orders?scope=mine', '/notices', '/homes'])('may still look at %s', async (path) =>
    expect((await speak(server.url, person).get(path)).status).toBe(200),
  )

  it('may give it once they agree, at once and in the same session', async () => {
    const agreed = await speak(server.url, person).post('/me/consent', { version: PRIVACY_VERSION, isOver14: true })
    expect(agreed.status).toBe(200)
    expect((await doors['/orders']()).status).toBe(201)
    expect((await upload()).status).toBe(201)
  })
})

describe('the doors that take personal data', () => {
  it('tell in OpenAPI that they may ask for consent', () => {
    const needing = Object.entries(API).filter(([, spec]) => (spec as Endpoint).needsConsent)
    expect(needing.map(([name]) => name)).toEqual(
      expect.arrayContaining(['POST /orders', 'POST /files', 'POST /volunteers', 'POST /homes', 'POST /me/name']),
    )
    for (const [, spec] of needing) expect(spec.errors).toContain('consent-required')
  })
})
