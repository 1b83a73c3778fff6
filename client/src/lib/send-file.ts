import type { Route } from '#shared/contract/api.contract'
import { errorFrom, offline } from './api-error'
import { addressOf, answerRefusal, headersFor, type LooseCall } from './request'
import { getToken } from './token'

/** The answer to an upload: a refusal is thrown as an ApiError, a body that is no JSON too. */
export const readAnswer = <Data>(status: number, text: string): Data => {
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    body = null
  }
  if (status >= 200 && status < 300 && body) return body as Data
  const error = errorFrom(status, body)
  answerRefusal(error, getToken())
  throw error
}

/** Sends one file of the web page in the field `file`; the same key for the same file makes a repeated sending harmless. */
export const sendFile = async <Data>(
  route: Route,
  call: LooseCall,
  file: Blob,
  name: string,
  key: string,
): Promise<Data> => {
  const form = new FormData()
  form.append('file', file, name)
  const to = addressOf(route, call)
  const answer = await fetch(to, { method: 'POST', body: form, headers: headersFor(key) }).catch(() => null)
  if (!answer) throw offline()
  return readAnswer<Data>(answer.status, await answer.text())
}
