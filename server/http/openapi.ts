import { z } from 'zod'
import { API } from '#shared/contract/api.contract'
import type { Endpoint } from '#shared/contract/endpoint'
import { ERRORS, type ErrorCode } from '#shared/contract/errors'

const ALWAYS: ErrorCode[] = ['internal', 'unavailable']
const BEHIND_SESSION: ErrorCode[] = ['unauthenticated']
const WITH_KEY: ErrorCode[] = ['idempotency-key-required', 'idempotency-key-reused', 'request-in-flight']

const schemaOf = (schema: z.ZodType, io: 'input' | 'output') => {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Record<string, unknown>
  return json
}

/** True for a door that takes an Idempotency-Key. */
export const takesKey = (spec: Endpoint): boolean =>
  spec.method !== 'GET' && spec.auth !== 'none' && spec.idempotent !== false

const parametersOf = (spec: Endpoint) => {
  const of = (schema: z.ZodType | undefined, place: 'path' | 'query') => {
    if (!schema) return []
    const json = schemaOf(schema, 'input') as { properties?: Record<string, unknown>; required?: string[] }
    return Object.entries(json.properties ?? {}).map(([name, value]) => ({
      name,
      in: place,
      required: place === 'path' || (json.required ?? []).includes(name),
      schema: value,
    }))
  }
  const key = { name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string', maxLength: 255 } }
  return [...of(spec.params, 'path'), ...of(spec.query, 'query'), ...(takesKey(spec) ? [key] : [])]
}

const bodyOf = (spec: Endpoint) => {
  if (spec.multipart)
    return {
      required: true,
      content: {
        'multipart/form-data': {
          schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] },
        },
      },
    }
  if (!spec.body) return undefined
  return { required: true, content: { 'application/json': { schema: schemaOf(spec.body, 'input') } } }
}

const responsesOf = (spec: Endpoint) => {
  const status = spec.status ?? 200
  const good =
    status === 204
      ? { description: '无内容' }
      : {
          description: spec.summary,
          content: { 'application/json': { schema: schemaOf(spec.response, 'output') } },
        }
  const codes = [
    ...spec.errors,
    ...ALWAYS,
    ...(spec.auth === 'none' ? [] : BEHIND_SESSION),
    ...(takesKey(spec) ? WITH_KEY : []),
  ]
  const byStatus = new Map<number, ErrorCode[]>()
  for (const code of codes) byStatus.set(ERRORS[code].status, [...(byStatus.get(ERRORS[code].status) ?? []), code])
  const bad = [...byStatus].map(([number, list]) => [
    String(number),
    {
      description: list.map((code) => `${code}：${ERRORS[code].message}`).join('；'),
      content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
    },
  ])
  return { [String(status)]: good, ...Object.fromEntries(bad) }
}

/** The whole API as OpenAPI 3.1, drawn from the contract alone. */
export const openapi = () => {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const [name, entry] of Object.entries(API)) {
    const spec = entry as unknown as Endpoint
    const path = spec.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = {
      ...paths[path],
      [spec.method.toLowerCase()]: {
        operationId: name.replace(/[^A-Za-z]+(\w?)/g, (_, letter: string) => letter.toUpperCase()),
        summary: spec.summary,
        parameters: parametersOf(spec),
        requestBody: bodyOf(spec),
        responses: responsesOf(spec),
        security: spec.auth === 'none' ? [] : [{ bearer: [] }],
      },
    }
  }
  return {
    openapi: '3.1.0',
    info: { title: '红色订单', version: '1' },
    servers: [{ url: '/api/v1' }],
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      schemas: {
        Error: {
          type: 'object',
          required: ['error'],
          properties: {
            error: {
              type: 'object',
              required: ['code', 'message'],
              properties: {
                code: { type: 'string', enum: Object.keys(ERRORS) },
                message: { type: 'string' },
                details: { type: 'object' },
              },
            },
          },
        },
      },
    },
  }
}
