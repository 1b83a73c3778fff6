import { Types } from 'mongoose'
import type { Context, Middleware } from 'koa'
import { z } from 'zod'
import { API, type Api, type Route } from '#shared/contract/api.contract'
import type { Endpoint } from '#shared/contract/endpoint'
import { PRIVACY_VERSION } from '#shared/people/privacy'
import type { Receipt } from '../db/receipt.model'
import { findActor } from '../modules/session/find-actor'
import type { Actor } from './actor'
import { AppError } from './app-error'
import { hashOf, once, receiptFor } from './idempotency'
import { parseObject, readText } from './read-body'
import { readUpload, type Upload } from './read-upload'

type Out<E, K extends string> = E extends Record<K, infer S extends z.ZodType> ? z.output<S> : undefined

export interface Input<R extends Route> {
  params: Out<Api[R], 'params'>
  query: Out<Api[R], 'query'>
  body: Out<Api[R], 'body'>
  upload: Upload
}
type Answer<R extends Route> = Promise<Api[R] extends { response: infer S extends z.ZodType } ? z.input<S> : never>

/** A door without a session, or one that only reads. */
type Read<R extends Route> = (actor: Actor, input: Input<R>, ctx: Context) => Answer<R>
/** What a verb made: its id, and its presentation where the verb holds everything that takes, to save reading it again. */
interface Made<R extends Route> {
  id: Types.ObjectId
  answer?: Awaited<Answer<R>>
}
/** A door that changes something: `run` leaves the receipt and returns what it made or changed, `present` shows it to this reader. */
interface Change<R extends Route> {
  run: (actor: Actor, input: Input<R>, receipt: Receipt, ctx: Context) => Promise<Types.ObjectId | Made<R>>
  present: (actor: Actor, id: Types.ObjectId) => Answer<R>
}

export interface MountedRoute {
  method: Endpoint['method']
  path: string
  middleware: Middleware
}

/** Opens a reading door of the contract. */
export const reads = <R extends Route>(name: R, handler: Read<R>): MountedRoute =>
  mount(name, async (ctx, spec) => {
    const actor = await findActor(ctx)
    ctx.body = await handler(actor, await parse<R>(ctx, spec), ctx)
  })

/** Opens a door that changes something and carries no key: logins, and what guards itself against a second time. */
export const acts = <R extends Route>(name: R, handler: Read<R>): MountedRoute => reads(name, handler)

/** Opens a door that needs no session. */
export const open = <R extends Route>(name: R, handler: (input: Input<R>, ctx: Context) => Answer<R>): MountedRoute =>
  mount(name, async (ctx, spec) => {
    ctx.body = await handler(await parse<R>(ctx, spec), ctx)
  })

/** Opens a door of the session itself: it mutates, and carries no key. */
export const ends = <R extends Route>(name: R, handler: (actor: Actor, ctx: Context) => Promise<void>): MountedRoute =>
  mount(name, async (ctx) => {
    await handler(await findActor(ctx), ctx)
    ctx.status = 204
  })

/** Opens a changing door: one key, one effect. */
export const changes = <R extends Route>(name: R, { run, present }: Change<R>): MountedRoute =>
  mount(name, async (ctx, spec) => {
    const actor = await findActor(ctx)
    const input = await parse<R>(ctx, spec)
    if (spec.needsConsent && actor.consentVersion !== PRIVACY_VERSION) throw new AppError('consent-required')
    const status = spec.status ?? 200
    const target = (input.params as { id?: string } | undefined)?.id
    const receipt = receiptFor({
      key: ctx.get('Idempotency-Key') || undefined,
      personId: actor.id,
      route: `${ctx.method} ${ctx.path}`,
      bodyHash: ctx.state.bodyHash,
      status,
      resultId: target ? new Types.ObjectId(target) : new Types.ObjectId(),
    })
    let answer: Awaited<Answer<R>> | undefined
    const { resultId, isReplay } = await once(receipt, async (kept) => {
      const made = await run(actor, input, kept, ctx)
      if (made instanceof Types.ObjectId) return made
      answer = made.answer
      return made.id
    })
    if (isReplay) ctx.set('Idempotency-Replayed', 'true')
    const shown = answer ?? (await present(actor, resultId))
    ctx.status = status
    ctx.body = shown
  })

const mount = (name: Route, handle: (ctx: Context, spec: Endpoint) => Promise<void>): MountedRoute => {
  const spec = API[name] as unknown as Endpoint
  return {
    method: spec.method,
    path: spec.path,
    middleware: async (ctx) => {
      ctx.state.route = name
      await handle(ctx as Context, spec)
    },
  }
}

const EMPTY: Upload = { content: Buffer.alloc(0), name: null }

const parse = async <R extends Route>(ctx: Context, spec: Endpoint): Promise<Input<R>> => {
  const params = check(spec.params, ctx.params, '')
  const query = check(spec.query, { ...ctx.query }, '')
  let body: unknown
  let upload = EMPTY
  if (spec.multipart) {
    upload = await readUpload(ctx.req, spec.multipart)
    ctx.state.bodyHash = hashOf(upload.content)
  } else if (spec.body) {
    const text = await readText(ctx.req)
    ctx.state.bodyHash = hashOf(text)
    body = check(spec.body, parseObject(text), '')
  }
  return { params, query, body, upload } as Input<R>
}

const check = (schema: z.ZodType | undefined, value: unknown, prefix: string): unknown => {
  if (!schema) return undefined
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const issues = parsed.error.issues.flatMap((issue) => issuesOf(issue, prefix))
  throw new AppError('invalid-input', { issues }, issues[0]?.message)
}

/** zod names an unknown key in the message, not in the path; a form needs the path. */
const issuesOf = (issue: z.core.$ZodIssue, prefix: string): { path: string; message: string }[] => {
  const path = [prefix, ...issue.path.map(String)].filter(Boolean).join('.')
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: path ? `${path}.${key}` : key, message: '不认识的内容' }))
  return [{ path, message: issue.message }]
}
