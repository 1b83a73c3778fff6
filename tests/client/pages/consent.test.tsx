import { beforeEach, describe, expect, it, jest } from '@jest/globals'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { PRIVACY, PRIVACY_VERSION } from '#shared/people/privacy'
import Taro from '../../support/taro-api'
import Consent from '../../../client/src/packages/people/consent'
import { me, refusal, serve } from './fake-server'

const newcomer = { 'GET /me': me({ consent: null }) }
const taken = { 'POST /me/consent': { id: '1', version: PRIVACY_VERSION } }
const below = () => jest.mocked(Taro.getCurrentPages).mockReturnValue([{ route: 'a' }, { route: 'b' }])

beforeEach(() => {
  jest.clearAllMocks()
  below()
})

describe('隐私说明', () => {
  it('keeps its layout while it waits, and says what failed', async () => {
    const given: Record<string, unknown> = { 'GET /me': refusal(503, 'unavailable') }
    serve(given)
    render(<Consent />)
    expect(screen.getByRole('status').getAttribute('aria-busy')).toBe('true')
    const again = await screen.findByText('再试一次')
    Object.assign(given, newcomer)
    fireEvent.click(again)
    expect(await screen.findByText(PRIVACY[0] as string)).toBeTruthy()
  })

  it('sends nothing of whoever refuses, and goes back', async () => {
    const sent = serve(newcomer)
    render(<Consent />)
    fireEvent.click(await screen.findByText('先不同意，只看看'))
    await waitFor(() => expect(Taro.navigateBack).toHaveBeenCalledTimes(1))
    expect(sent).toEqual([])
  })

  it('writes the version down, once, and goes back to what was typed', async () => {
    const sent = serve({ ...newcomer, ...taken })
    render(<Consent />)
    const button = await screen.findByText('同意')
    fireEvent.click(button)
    fireEvent.click(button)
    await waitFor(() => expect(Taro.navigateBack).toHaveBeenCalledTimes(1))
    expect(sent.map(({ body }) => body)).toEqual([{ version: PRIVACY_VERSION, isOver14: true }])
  })

  it('stays when the network is gone', async () => {
    serve({ ...newcomer, 'POST /me/consent': refusal(503, 'unavailable') })
    render(<Consent />)
    fireEvent.click(await screen.findByText('同意'))
    await waitFor(() => expect(Taro.showToast).toHaveBeenCalled())
    expect(Taro.navigateBack).not.toHaveBeenCalled()
  })

  it('asks for a grown-up with a code under fourteen', async () => {
    const sent = serve({
      ...newcomer,
      ...taken,
      'POST /sms-codes': { sentTo: '138****5190', againAt: new Date(Date.now() + 60_000).toISOString() },
    })
    render(<Consent />)
    fireEvent.click(await screen.findByText(/未满 14 周岁/))
    expect(screen.getByText('先看看，我们怎么用孩子的信息')).toBeTruthy()
    expect(screen.getByText(/就是说您是孩子的家长或监护人/)).toBeTruthy()
    expect(screen.queryByText(/就是说您满 14 周岁/)).toBeNull()
    fireEvent.click(screen.getByText('家长同意'))
    expect(await screen.findByText('请填写家长姓名')).toBeTruthy()
    expect(sent).toEqual([])
    const write = (label: string, value: string) =>
      fireEvent.change(screen.getByLabelText(label), { target: { value } })
    write('家长姓名', '李秀兰')
    write('家长手机号', '13800005190')
    fireEvent.click(screen.getByText('发验证码'))
    expect(await screen.findByText(/^\d+ 秒$/)).toBeTruthy()
    write('验证码', '123456')
    fireEvent.click(screen.getByText('家长同意'))
    await waitFor(() => expect(Taro.navigateBack).toHaveBeenCalled())
    expect(sent.map(({ body }) => body)).toEqual([
      { phone: '13800005190', purpose: 'guardian' },
      {
        version: PRIVACY_VERSION,
        isOver14: false,
        guardian: { name: '李秀兰', phone: '13800005190', code: '123456' },
      },
    ])
  })

  it('asks the grown-up of a child again for a new text, and says that it was they who agreed', async () => {
    const consent = { version: '2020-01-01', at: '2020-01-01T00:00:00.000Z', isCurrent: false, isGuardians: true }
    const given: Record<string, unknown> = { 'GET /me': me({ consent }) }
    serve(given)
    const { unmount } = render(<Consent />)
    expect(await screen.findByText('隐私说明有了新的一版')).toBeTruthy()
    expect(screen.getByLabelText('家长姓名')).toBeTruthy()
    expect(screen.queryByText('同意')).toBeNull()
    unmount()
    serve({ 'GET /me': me({ consent: { ...consent, version: PRIVACY_VERSION, isCurrent: true } }) })
    render(<Consent />)
    expect(await screen.findByText('家长已经同意')).toBeTruthy()
  })

  it('can be taken back', async () => {
    const sent = serve({ 'GET /me': me(), 'POST /me/consent/withdraw': { id: '1', version: null } })
    render(<Consent />)
    fireEvent.click(await screen.findByText('收回同意'))
    fireEvent.click((await screen.findAllByText('收回同意')).at(-1) as HTMLElement)
    await waitFor(() => expect(sent.map(({ route }) => route)).toEqual(['POST /me/consent/withdraw']))
  })
})
