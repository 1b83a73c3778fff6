import sharp from 'sharp'
import type { RunningServer } from '../../server/start'
import { ask, startTestServer } from './server'

/** The real server over a demo community of its own, which also serves the built page. */
export const startStory = (label: string, more: Record<string, string> = {}): Promise<RunningServer> =>
  startTestServer(label, { DEMO: '1', WEB_ROOT: 'client/dist/h5', ...more })

/** The people of a story as the login page names them. */
export const CAST = {
  resident: '李阿姨，居民',
  neighbour: '赵先生，居民',
  secretary1: '林书记，支部书记，河畔一支部',
  secretary2: '孙书记，支部书记，河畔二支部',
  community: '陈书记，社区书记，河畔社区',
  member: '何师傅，党员，河畔一支部',
  volunteer: '小周，志愿者，河畔一支部',
} as const
export type Role = keyof typeof CAST

/** A session over HTTP as one of them, for what a story only looks up. */
export const tokenOf = async (url: string, role: Role): Promise<string> => {
  const { body } = await ask(url, 'GET', '/session/demo')
  const name = CAST[role].split('，')[0]
  const { person } = body.items.find((one: { name: string }) => one.name === name)
  return (await ask(url, 'POST', '/session/demo', { body: { person } })).body.token
}

/** A picture as a phone takes it: one colour, so that it can be told from another. */
export const takePhoto = (colour: string): Promise<Buffer> =>
  sharp({ create: { width: 640, height: 480, channels: 3, background: colour } })
    .jpeg()
    .toBuffer()

/** The steps of one story: each stands on those before it, so that after a failure the rest fail at once and say so. */
export const storySteps = () => {
  let failed: string | undefined
  return (name: string, step: () => Promise<void>, timeoutMs = 120_000) =>
    it(
      name,
      async () => {
        if (failed) throw new Error(`the story ended at: ${failed}`)
        failed = name
        await step()
        failed = undefined
      },
      timeoutMs,
    )
}

/** An order of the resident's that the first branch has opened to everybody: something to be taken. Answers its id. */
export const openOrder = async (url: string, description: string): Promise<string> => {
  const resident = await tokenOf(url, 'resident')
  const body = { serviceCode: 'phone-help', description, address: '河畔小区3栋2单元402' }
  const { id } = (await ask(url, 'POST', '/orders', { token: resident, body })).body
  const token = await tokenOf(url, 'secretary1')
  await ask(url, 'POST', `/orders/${id}/dispatch`, { token, body: { mode: 'open', places: 1 } })
  return id
}
