import { beforeEach, describe, expect, it, jest } from '@jest/globals'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import Taro from '../../support/taro-api'
import Login from '../../../client/src/packages/session/login'
import { PRIVACY_VERSION } from '#shared/people/privacy'
import { getToken } from '../../../client/src/lib/session'
import { me, refusal, serve } from './fake-server'

const people = {
  items: [{ person: '65f0000000000000000000e1', name: '李阿姨', role: 'resident', branch: null, story: '独居' }],
}
const noDemo = { 'GET /session/demo': refusal(404, 'not-found') }
const home = { url: '/pages/home/index' }

beforeEach(() => {
  jest.clearAllMocks()
  jest.mocked(Taro.login).mockResolvedValue({ code: 'once' })
})

describe('登录', () => {
  it('asks for nothing before it was agreed to', async () => {
    const sent = serve(noDemo)
    render(<Login />)
    fireEvent.click(await screen.findByText('微信一键登录'))
    expect(Taro.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: '请先看一看，再勾选同意' }))
    expect(sent).toEqual([])
  })

  it('goes in with WeChat, once, however often it is tapped', async () => {
    const sent = serve({ ...noDemo, 'POST /session/wechat': { token: 'new' }, 'GET /me': me() })
    render(<Login />)
    fireEvent.click(screen.getByRole('checkbox'))
    const button = screen.getByText('微信一键登录')
    fireEvent.click(button)
    fireEvent.click(button)
    await waitFor(() => expect(Taro.switchTab).toHaveBeenCalledWith(home))
    expect(sent.map(({ body }) => body)).toEqual([{ code: 'once' }])
    expect(getToken()).toBe('new')
  })

  it('writes the ticked consent down after the first login', async () => {
    const sent = serve({
      ...noDemo,
      'POST /session/wechat': { token: 'new' },
      'GET /me': me({ consent: null }),
      'POST /me/consent': { id: '1', version: PRIVACY_VERSION },
    })
    render(<Login />)
    fireEvent.click(screen.getByRole('checkbox'))
    fireEvent.click(screen.getByText('微信一键登录'))
    await waitFor(() => expect(Taro.switchTab).toHaveBeenCalledWith(home))
    expect(sent[1]).toMatchObject({
      route: 'POST /me/consent',
      body: { version: PRIVACY_VERSION, isOver14: true },
    })
  })

  it('lets one look first, without consent', async () => {
    const sent = serve({ ...noDemo, 'POST /session/wechat': { token: 'new' }, 'GET /me': me({ consent: null }) })
    render(<Login />)
    fireEvent.click(screen.getByText('先看看'))
    await waitFor(() => expect(Taro.switchTab).toHaveBeenCalledWith(home))
    expect(sent.map(({ route }) => route)).toEqual(['POST /session/wechat'])
  })

  it('takes whoever has no community yet to joining one', async () => {
    serve({ ...noDemo, 'POST /session/wechat': { token: 'new' }, 'GET /me': me({ community: null }) })
    render(<Login />)
    fireEvent.click(screen.getByText('先看看'))
    await waitFor(() => expect(Taro.reLaunch).toHaveBeenCalledWith({ url: '/packages/people/join/index' }))
  })

  it('says what failed and lets one try again', async () => {
    serve({ ...noDemo, 'POST /session/wechat': refusal(503, 'wechat-unavailable') })
    render(<Login />)
    fireEvent.click(screen.getByRole('checkbox'))
    fireEvent.click(screen.getByText('微信一键登录'))
    await waitFor(() => expect(Taro.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: '不行' })))
    expect(Taro.switchTab).not.toHaveBeenCalled()
  })

  it('shows the people of a demo, and goes in as one', async () => {
    const sent = serve({ 'GET /session/demo': people, 'POST /session/demo': { token: 'demo' }, 'GET /me': me() })
    render(<Login />)
    const one = await screen.findByText(/李阿姨/)
    fireEvent.click(one)
    fireEvent.click(one)
    await waitFor(() => expect(Taro.switchTab).toHaveBeenCalledWith(home))
    expect(sent).toHaveLength(1)
  })

  it('shows what one agrees to', async () => {
    serve(noDemo)
    render(<Login />)
    fireEvent.click(screen.getByText('隐私说明'))
    expect(await screen.findByText(/只用来办您点的这件事/)).toBeTruthy()
    fireEvent.click(screen.getByText('知道了'))
    await waitFor(() => expect(screen.queryByText(/只用来办您点的这件事/)).toBeNull())
  })
})
