import { beforeEach, describe, expect, it, jest } from '@jest/globals'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import Taro, { router } from '../../support/taro-api'
import Scan from '../../../client/src/packages/people/scan'
import { dropToken } from '../../../client/src/lib/token'
import { me, refusal, serve } from './fake-server'

const soon = () => new Date(Date.now() + 90_000).toISOString()
const asked = (change: object = {}) => ({ status: 'waiting', browser: '电脑上的浏览器', expiresAt: soon(), ...change })
const got = 'GET /session/scan/AB12'

beforeEach(() => {
  jest.clearAllMocks()
  router.params = { code: 'AB12' } as never
})

describe('确认登录', () => {
  it('wants a login of its own first', () => {
    serve({})
    dropToken()
    render(<Scan />)
    expect(Taro.reLaunch).toHaveBeenCalledWith({ url: '/packages/session/login/index' })
  })

  it('shows who asks and until when, and confirms once', async () => {
    const sent = serve({ 'GET /me': me(), [got]: asked(), 'POST /session/scan/AB12/confirm': { status: 'confirmed' } })
    render(<Scan />)
    expect(await screen.findByText('电脑上的浏览器')).toBeTruthy()
    expect(screen.getByText(/^(89|90) 秒$/)).toBeTruthy()
    const button = screen.getByText('确认登录', { selector: '.ui-btn__words' })
    fireEvent.click(button)
    fireEvent.click(button)
    expect(await screen.findByText('已确认，看电脑上')).toBeTruthy()
    expect(sent).toHaveLength(1)
  })

  it('lets nobody in who was not meant', async () => {
    const sent = serve({ 'GET /me': me(), [got]: asked(), 'POST /session/scan/AB12/refuse': { status: 'refused' } })
    render(<Scan />)
    fireEvent.click(await screen.findByText('不是我'))
    expect(await screen.findByText('没有登录')).toBeTruthy()
    expect(sent.map(({ route }) => route)).toEqual(['POST /session/scan/AB12/refuse'])
  })

  it.each([
    [asked({ status: 'expired' }), '这个码过期了'],
    [asked({ expiresAt: '2020-01-01T00:00:00.000Z' }), '这个码过期了'],
    [asked({ status: 'confirmed' }), '已确认，看电脑上'],
    [asked({ status: 'refused' }), '没有登录'],
    [refusal(404, 'not-found'), '这个码过期了'],
    [refusal(403, 'forbidden'), '书记台不归您用'],
  ])('of %j says %s, and offers no second answer', async (answer, words) => {
    serve({ 'GET /me': me(), [got]: answer })
    render(<Scan />)
    expect(await screen.findByText(words)).toBeTruthy()
    expect(screen.queryByText('不是我')).toBeNull()
  })

  it('shows the truth when it was answered elsewhere meanwhile', async () => {
    const given: Record<string, unknown> = {
      'GET /me': me(),
      [got]: asked(),
      'POST /session/scan/AB12/confirm': refusal(409, 'status-changed'),
    }
    serve(given)
    render(<Scan />)
    await screen.findByText('不是我')
    given[got] = asked({ status: 'expired' })
    fireEvent.click(screen.getByText('确认登录', { selector: '.ui-btn__words' }))
    expect(await screen.findByText('这个码过期了')).toBeTruthy()
  })

  it('says how to scan when it was opened without a code', () => {
    router.params = {} as never
    serve({ 'GET /me': me() })
    render(<Scan />)
    expect(screen.getByText('扫一扫电脑上的码')).toBeTruthy()
  })

  it('says what failed and tries again', async () => {
    const given: Record<string, unknown> = { 'GET /me': me(), [got]: refusal(503, 'unavailable') }
    serve(given)
    render(<Scan />)
    const again = await screen.findByText('再试一次')
    await waitFor(() => expect(again).toBeTruthy())
    given[got] = asked()
    fireEvent.click(again)
    expect(await screen.findByText('电脑上的浏览器')).toBeTruthy()
  })
})
