import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import Taro from '../../support/taro-api'
import DeskLogin from '../../../client/src/packages/console/login/index.h5'
import { getToken } from '../../../client/src/lib/session'
import { dropToken } from '../../../client/src/lib/token'
import { branch, community, DESK, grid, street } from './a-community'
import { me, refusal, serve } from './fake-server'

const NOW = Date.parse('2026-11-25T06:12:00.000Z')
const code = { code: 'abc', secret: 'hush', expiresAt: new Date(NOW + 120_000).toISOString() }
const secretary = me({ name: '陈书记', desk: DESK, isStaff: true })
const standing = { 'GET /organisations': { items: [street, community, branch, grid] } }
const waiting = { 'POST /session/scan': code, 'POST /session/scan/claim': { status: 'waiting' } }
const serveOut = (answers: Record<string, unknown>) => {
  const sent = serve(answers)
  dropToken()
  return sent
}
const claims = (sent: { route: string }[]) => sent.filter(({ route }) => route.endsWith('claim')).length
const later = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms))
const opened = () => jest.mocked(Taro.reLaunch).mock.calls.map(([to]) => to.url)

beforeEach(() => {
  jest.clearAllMocks()
  jest.useFakeTimers({ advanceTimers: true, now: NOW })
})
afterEach(() => {
  jest.useRealTimers()
})

describe('书记台, 扫码登录', () => {
  it('shows a code, who may enter, and that looking leaves a trace', async () => {
    serveOut(waiting)
    render(<DeskLogin />)
    expect(await screen.findByRole('img', { name: '登录二维码，请用微信扫' })).toBeTruthy()
    expect(screen.getByText(/只给有任职的人用。谁在什么时候看过居民资料都留记录/)).toBeTruthy()
    expect(screen.getByText('还有 2 分 0 秒')).toBeTruthy()
  })

  it('asks every two seconds with the secret, and says when the phone has scanned', async () => {
    const sent = serveOut({ ...waiting, 'POST /session/scan/claim': { status: 'seen' } })
    render(<DeskLogin />)
    await later(0)
    await later(2_000)
    expect(sent.at(-1)?.body).toEqual({ code: 'abc', secret: 'hush' })
    expect(await screen.findByText('已经扫了，请在手机上点登录')).toBeTruthy()
    await later(2_000)
    expect(claims(sent)).toBe(2)
  })

  it('asks less often while the network fails', async () => {
    const sent = serveOut({ ...waiting, 'POST /session/scan/claim': refusal(503, 'unavailable') })
    render(<DeskLogin />)
    await later(0)
    await later(20_000)
    expect(claims(sent)).toBe(3) // after 2, 6 and 14 seconds
    expect(screen.getByText('没连上，正在再试，二维码还能用')).toBeTruthy()
  })

  it('offers another code when two minutes are over, and asks no more for the old one', async () => {
    const sent = serveOut({ ...waiting, 'POST /session/scan/claim': { status: 'expired' } })
    render(<DeskLogin />)
    await later(0)
    await later(2_000)
    expect(await screen.findByText('二维码过期了，请换一个')).toBeTruthy()
    await later(20_000)
    expect(claims(sent)).toBe(1)
    fireEvent.click(screen.getByText('换一个码'))
    expect(await screen.findByRole('img', { name: '登录二维码，请用微信扫' })).toBeTruthy()
    expect(sent.filter(({ route }) => route === 'POST /session/scan')).toHaveLength(2)
  })

  it('opens the desk once the phone has confirmed', async () => {
    const confirmed = { 'POST /session/scan/claim': { status: 'confirmed', token: 'new' } }
    serveOut({ ...waiting, ...confirmed, ...standing, 'GET /me': secretary })
    render(<DeskLogin />)
    await later(0)
    await later(2_000)
    await waitFor(() => expect(opened()).toEqual(['/packages/console/queue/index']))
    expect(getToken()).toBe('new')
  })

  it('opens 开办向导 where the community is empty', async () => {
    const confirmed = { 'POST /session/scan/claim': { status: 'confirmed', token: 'new' } }
    const admin = me({ desk: DESK.filter((part) => part !== 'queue') })
    serveOut({ ...waiting, ...confirmed, 'GET /organisations': { items: [street] }, 'GET /me': admin })
    render(<DeskLogin />)
    await later(0)
    await later(2_000)
    await waitFor(() => expect(opened()).toEqual(['/packages/console/setup/index']))
  })

  it('tells a resident kindly that the desk is not for them', async () => {
    const confirmed = { 'POST /session/scan/claim': { status: 'confirmed', token: 'new' } }
    serveOut({ ...waiting, ...confirmed, 'GET /me': me({ name: '李阿姨' }) })
    render(<DeskLogin />)
    await later(0)
    await later(2_000)
    expect(await screen.findByText('李阿姨，书记台只给有任职的人用')).toBeTruthy()
    fireEvent.click(screen.getByText('去手机版'))
    await waitFor(() => expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/home/index' }))
  })
})

describe('书记台, 密码登录', () => {
  const fill = async (label: string, value: string) =>
    fireEvent.change(await screen.findByLabelText(label), { target: { value } })
  const enter = () => fireEvent.submit(screen.getByRole('form', { name: '用密码登录' }))
  const passwords = (sent: { route: string; body: unknown }[]) =>
    sent.filter(({ route }) => route === 'POST /session/password').map(({ body }) => body)

  it('asks for both before it asks the server', async () => {
    const sent = serveOut(waiting)
    render(<DeskLogin />)
    await fill('账号', 'chenmin')
    enter()
    expect(await screen.findByText('请填写账号和密码')).toBeTruthy()
    expect(passwords(sent)).toEqual([])
  })

  it.each(['credentials-wrong', 'account-locked'])('says %s in words', async (code) => {
    serveOut({ ...waiting, 'POST /session/password': refusal(401, code) })
    render(<DeskLogin />)
    await fill('账号', 'chenmin')
    await fill('密码', 'a long sentence')
    enter()
    expect((await screen.findByText('不行')).getAttribute('role')).toBe('alert')
    expect(opened()).toEqual([])
  })

  it('asks for the authenticator’s code where there is one, and sends all three', async () => {
    const sent = serveOut({ ...waiting, 'POST /session/password': refusal(401, 'totp-required') })
    render(<DeskLogin />)
    await fill('账号', 'chenmin')
    await fill('密码', 'a long sentence')
    enter()
    await fill('动态口令', '12345')
    enter()
    expect(await screen.findByText('请填写验证器上的 6 位动态口令')).toBeTruthy()
    expect(passwords(sent)).toHaveLength(1)
    await fill('动态口令', '123456')
    enter()
    await waitFor(() => expect(passwords(sent)).toHaveLength(2))
    expect(passwords(sent)[1]).toEqual({ account: 'chenmin', password: 'a long sentence', totp: '123456' })
  })

  it('asks for enrolment after a login without an authenticator; it can wait', async () => {
    serveOut({
      ...waiting,
      ...standing,
      'POST /session/password': { token: 'new' },
      'GET /me': secretary,
      'GET /me/credentials': { account: 'chenmin', hasPassword: true, hasTotp: false },
    })
    render(<DeskLogin />)
    await fill('账号', 'chenmin')
    await fill('密码', 'a long sentence')
    enter()
    expect(await screen.findByText('已登录，再加一道动态口令')).toBeTruthy()
    expect(opened()).toEqual([])
    fireEvent.click(screen.getByText('以后再说'))
    await waitFor(() => expect(opened()).toEqual(['/packages/console/queue/index']))
  })
})
