import { randomUUID } from 'node:crypto'

interface Person {
  id: string
  token: string
}

// A script reads whatever came back, as a stranger would.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Answer = any

const asked = async (url: string, init: RequestInit): Promise<Answer> => {
  const answer = await fetch(url, init)
  if (!answer.ok) throw new Error(`${init.method ?? 'GET'} ${url}: ${answer.status} ${await answer.text()}`)
  return answer.json()
}

/** Speaks to the API as one of the demo's people. Throws on every refusal. */
export const speakerOf = (url: string, { token }: Person) => {
  const base = `${url}/api/v1`
  const headers = () => ({ authorization: `Bearer ${token}`, 'idempotency-key': randomUUID() })
  return {
    get: (path: string) => asked(base + path, { headers: headers() }),
    post: (path: string, body: unknown) =>
      asked(base + path, {
        method: 'POST',
        headers: { ...headers(), 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    photo: async (picture: Buffer): Promise<string> => {
      const form = new FormData()
      form.append('file', new Blob([new Uint8Array(picture)], { type: 'image/jpeg' }), 'photo.jpg')
      return (await asked(`${base}/files`, { method: 'POST', headers: headers(), body: form })).id
    },
  }
}
export type Speaker = ReturnType<typeof speakerOf>

/** Logs everybody on the login page in, by the name shown there. */
export const logInAll = async (url: string): Promise<Record<string, Person>> => {
  const { items } = (await asked(`${url}/api/v1/session/demo`, {})) as { items: { person: string; name: string }[] }
  const people = items.map(async ({ person, name }) => {
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ person }) }
    return [name, { id: person, token: (await asked(`${url}/api/v1/session/demo`, init)).token }] as const
  })
  return Object.fromEntries(await Promise.all(people))
}
