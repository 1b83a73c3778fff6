import { API } from '#shared/contract/api.contract'
import { ERRORS } from '#shared/contract/errors'
import { openapi } from '../../../server/http/openapi'
import type { RunningServer } from '../../../server/start'
import { ask, startTestServer } from '../../support/server'

interface Operation {
  operationId: string
  responses: Record<string, unknown>
  parameters: { name: string; required: boolean }[]
}

describe('the description of the API', () => {
  let server: RunningServer
  beforeAll(async () => {
    server = await startTestServer('openapi')
  })
  afterAll(() => server.stop())

  it('is served as OpenAPI 3.1 and lists every door once', async () => {
    const { status, body } = await ask(server.url, 'GET', '/openapi.json')
    expect([status, body.openapi]).toEqual([200, '3.1.0'])
    const doors = Object.entries(body.paths as Record<string, Record<string, Operation>>).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    )
    expect(doors.sort()).toEqual(Object.keys(API).sort())
  })

  it('gives each operation its own id, its refusals and its key', () => {
    const operations = Object.values(openapi().paths).flatMap((methods) => Object.values(methods) as Operation[])
    expect(new Set(operations.map((one) => one.operationId)).size).toBe(operations.length)
    for (const one of operations) expect(Object.keys(one.responses)).toEqual(expect.arrayContaining(['500', '503']))
    const place = openapi().paths['/orders']?.post as Operation
    expect(place.parameters).toContainEqual(expect.objectContaining({ name: 'Idempotency-Key', required: true }))
    expect(Object.keys(place.responses)).toEqual(expect.arrayContaining(['201', '400', '401', '409', '422']))
  })

  it('gives every error of the closed list a status and a Chinese sentence', () => {
    for (const { status, message } of Object.values(ERRORS)) {
      expect(status).toBeGreaterThanOrEqual(400)
      expect(message).toMatch(/[\u4e00-\u9fff]/)
    }
  })
})
