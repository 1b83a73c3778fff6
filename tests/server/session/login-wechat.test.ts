import mongoose from 'mongoose'
import { Organisations } from '../../../server/modules/organisations/organisation.model'
import { forgetTrees } from '../../../server/modules/organisations/organisation-tree'
import { Memberships } from '../../../server/modules/organisations/membership.model'
import { People } from '../../../server/modules/people/person.model'
import type { RunningServer } from '../../../server/start'
import { makeCommunity, type TestCommunity } from '../../support/builders'
import { ask, startTestServer } from '../../support/server'
import { startWechat, type WechatServer } from '../../support/wechat-server'

const APPID = 'wx0123456789abcdef'
const SECRET = 'not-a-real-secret'

describe('WeChat login', () => {
  let wechat: WechatServer
  let server: RunningServer
  let community: TestCommunity

  beforeAll(async () => {
    wechat = await startWechat(APPID, SECRET)
    server = await startTestServer('wechat', {
      WECHAT_APPID: APPID,
      WECHAT_SECRET: SECRET,
      WECHAT_API_BASE: `${wechat.url}/`,
      WECHAT_TIMEOUT_MS: '5000',
    })
    community = await makeCommunity()
  })
  afterAll(async () => {
    await server.stop()
    await wechat.stop()
  })

  const login = (code: unknown, key: string | null = null) =>
    ask(server.url, 'POST', '/session/wechat', { body: { code }, key })
  const me = (token: string) => ask(server.url, 'GET', '/me', { token })

  it.each([[''], [42], [null], [{ $gt: '' }], ['x'.repeat(201)]])(
    'refuses %j as a code without asking WeChat',
    async (code) => {
      const before = wechat.calls()
      expect((await login(code)).status).toBe(400)
      expect(wechat.calls()).toBe(before)
    },
  )

  it.each([
    ['a busy system', { errcode: -1 }, 503, 'wechat-unavailable'],
    ['a bad code', { errcode: 40029 }, 400, 'wechat-code-invalid'],
    ['a used code', { errcode: 40163 }, 400, 'wechat-code-invalid'],
    ['too many calls', { errcode: 45011 }, 429, 'wechat-rate-limited'],
    ['a risky user', { errcode: 40226 }, 403, 'wechat-user-blocked'],
    ['a wrong appid', { errcode: 40013 }, 503, 'wechat-not-configured'],
    ['a wrong secret', { errcode: 40125 }, 503, 'wechat-not-configured'],
    ['a code nobody has described', { errcode: 99999 }, 503, 'wechat-unavailable'],
    ['no answer in time', { hang: true as const }, 504, 'wechat-timeout'],
    ['a page instead of JSON', { body: '<html>busy</html>' }, 503, 'wechat-unavailable'],
    ['JSON of another shape', { body: '{"openid":["a"]}' }, 503, 'wechat-unavailable'],
    ['nothing at all', { body: '{}' }, 503, 'wechat-unavailable'],
    ['an HTTP error', { status: 502, body: '{"openid":"o-1"}' }, 503, 'wechat-unavailable'],
  ])('ends %s in a named error and a sentence', async (_name, answer, status, code) => {
    wechat.next(answer)
    const { status: got, body } = await login(wechat.giveCode('o-error'))
    expect(got).toBe(status)
    expect(body.error.code).toBe(code)
    expect(body.error.message).toMatch(/[\u4e00-\u9fff]{4}/)
    expect(JSON.stringify(body)).not.toContain(SECRET)
    expect(await People.countDocuments({ openid: 'o-error' })).toBe(0)
  })

  it('says so when WeChat cannot be reached', async () => {
    const gone = await startWechat(APPID, SECRET)
    await gone.stop()
    const { codeToSession } = await import('../../../server/platform/wechat/code-to-session')
    const config = { WECHAT_APPID: APPID, WECHAT_SECRET: SECRET, WECHAT_API_BASE: gone.url, WECHAT_TIMEOUT_MS: 20_000 }
    const failed = await codeToSession(config, 'x').catch((error: unknown) => error)
    expect(failed).toMatchObject({ code: 'wechat-unavailable' })
    expect(JSON.stringify(failed, Object.getOwnPropertyNames(failed))).not.toContain(SECRET)
    await expect(codeToSession({ ...config, WECHAT_SECRET: undefined }, 'x')).rejects.toMatchObject({
      code: 'wechat-not-configured',
    })
  })

  it('refuses a code the second time', async () => {
    const code = wechat.giveCode('o-once')
    expect((await login(code)).status).toBe(200)
    expect((await login(code)).body.error.code).toBe('wechat-code-invalid')
  })

  it('makes the newcomer a resident of the only community, and knows them again', async () => {
    const first = await login(wechat.giveCode('o-new'))
    expect(first.status).toBe(200)
    expect(first.body).toEqual({ token: expect.stringMatching(/^[\w-]{43}$/) })
    const seen = (await me(first.body.token)).body
    expect(seen.community).toMatchObject({ id: community.id.toHexString() })
    expect(seen.posts).toMatchObject([{ role: 'resident' }])
    const again = await login(wechat.giveCode('o-new'))
    expect(again.body.token).not.toBe(first.body.token)
    expect((await me(again.body.token)).body.id).toBe(seen.id)
    expect(await Memberships.countDocuments({ personId: seen.id })).toBe(1)
    expect(wechat.complaints).toEqual([])
  })

  it('makes one person of two first logins at once', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => login(wechat.giveCode('o-twins'))))
    expect(answers.map((one) => one.status)).toEqual(Array(6).fill(200))
    const people = await People.find({ openid: 'o-twins' }).lean()
    expect(people).toHaveLength(1)
    expect(await Memberships.countDocuments({ personId: people[0]?._id })).toBe(1)
  })

  it('keeps no session key and no code anywhere', async () => {
    await login(wechat.giveCode('o-secret'))
    for (const { name } of await mongoose.connection.listCollections()) {
      const text = JSON.stringify(await mongoose.connection.collection(name).find({}).toArray())
      expect(text).not.toMatch(/c2Vzc2lvbi1rZXkt|code-\d+-o-secret/)
    }
  })

  it('lets somebody in without a community where there are several, and joins them once there is one', async () => {
    const other = await makeCommunity()
    const { body } = await login(wechat.giveCode('o-several'))
    expect((await me(body.token)).body).toMatchObject({ community: null, posts: [] })
    await Organisations.deleteMany({ communityId: other.id })
    forgetTrees()
    const later = await login(wechat.giveCode('o-several'))
    expect((await me(later.body.token)).body).toMatchObject({ community: { id: community.id.toHexString() } })
    expect((await People.findOne({ openid: 'o-several' }).lean())?.communityId?.equals(community.id)).toBe(true)
  })
})

describe('without an AppID', () => {
  it('says that WeChat login is not open here', async () => {
    const server = await startTestServer('wechat-none')
    const { status, body } = await ask(server.url, 'POST', '/session/wechat', { body: { code: 'x' }, key: null })
    await server.stop()
    expect(status).toBe(503)
    expect(body.error.code).toBe('wechat-not-configured')
  })
})
