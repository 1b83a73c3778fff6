import type { z } from 'zod'
import type { ErrorCode } from '#shared/contract/errors'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export interface Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Response extends z.ZodType = z.ZodType,
> {
  method: Method
  /** Below /api/v1, with `:name` for a parameter. */
  path: string
  summary: string
  params?: Params
  query?: Query
  body?: Body
  response: Response
  /** 200 unless something is made (201) or nothing is said (204). */
  status?: 200 | 201 | 204
  /** `none` for doors that open without a session. */
  auth?: 'session' | 'none'
  /** Every mutating route takes an Idempotency-Key, but sessions. */
  idempotent?: boolean
  /** Takes personal data: 403 `consent-required` until the reader has agreed to the present privacy text. */
  needsConsent?: boolean
  /** A file in the field `file` instead of a JSON body, and what it is. */
  multipart?: 'photo' | 'sheet'
  errors: readonly ErrorCode[]
}

/** Declares one door of the API: the server parses and types its handler with it, the client is typed from it, OpenAPI is drawn from it. */
export const endpoint = <const Spec extends Endpoint>(spec: Spec): Spec => spec
