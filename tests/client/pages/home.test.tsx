import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import Taro, { hide, showAgain } from '../../support/taro-api'
import Home from '../../../client/src/pages/home'
import { anOrder } from '../features/an-order'
import { aService } from './a-service'
import { me, page, refusal, serve } from './fake-server'

const resident = me({ name: '李阿姨', mayServe: false, gridWorker: { name: '小陈', phone: '13900000001' } })
const running = anOrder({ dueAt: new Date(Date.now() + 3_600_000).toISOString() })
const done = anOrder({
  id: '65f0000000000000000000c9',
  status: 'completed',
  summary: '学用手机挂号',
  availableActions: ['rate'],
})
const answers = (...orders: object[]) => ({
  'GET /me': resident,
  'GET /services': { items: [aService] },
  'GET /orders?scope=mine': page(...orders),
  'GET /notices': { ...page(), unread: 2 },
})

beforeEach(() => void jest.clearAllMocks())
afterEach(() => void jest.useRealTimers())

describe('首页', () => {
  it('keeps its layout while it waits', async () => {
    serve(answers(running))
    render(<Home />)
    expect(screen.getByRole('status').getAttribute('aria-busy')).toBe('true')
    await screen.findByText('水电小修')
  })

  it('puts what runs before what waits for a rating, and hides neither', async () => {
    serve(answers(done, running))
    render(<Home />)
    const text = await screen.findByText('1 件等您评价').then(() => document.body.textContent ?? '')
    expect(text.indexOf('厨房换灯泡')).toBeLessThan(text.indexOf('1 件等您评价'))
    fireEvent.click(screen.getByText('1 件等您评价'))
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/packages/order/rate/index?id=${done.id}` })
  })

  it('shows the one to rate when nothing runs', async () => {
    serve(answers(done))
    render(<Home />)
    expect(await screen.findByText('学用手机挂号')).toBeTruthy()
    expect(screen.queryByText('1 件等您评价')).toBeNull()
  })

  it('says how many more run', async () => {
    serve(answers(running, { ...running, id: '65f0000000000000000000c8', dueAt: '2030-01-01T00:00:00.000Z' }))
    render(<Home />)
    fireEvent.click(await screen.findByText('还有 1 件在办'))
    expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/orders/index' })
  })

  it('offers the first order and the one to call when there is none', async () => {
    serve(answers())
    render(<Home />)
    fireEvent.click(await screen.findByText('我要下单'))
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/packages/order/service/index' })
    fireEvent.click(screen.getByText('找网格员'))
    expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '13900000001' })
  })

  it('numbers what waits on its tabs', async () => {
    serve(answers(done))
    render(<Home />)
    await waitFor(() => expect(Taro.setTabBarBadge).toHaveBeenCalledWith({ index: 3, text: '2' }))
    expect(Taro.setTabBarBadge).toHaveBeenCalledWith({ index: 1, text: '1' })
  })

  it('says what failed and tries again', async () => {
    const given: Record<string, unknown> = {
      ...answers(running),
      'GET /orders?scope=mine': refusal(503, 'unavailable'),
    }
    serve(given)
    render(<Home />)
    const again = await screen.findByText('再试一次')
    Object.assign(given, answers(running))
    fireEvent.click(again)
    expect(await screen.findByText('厨房换灯泡')).toBeTruthy()
  })

  it('sees by itself that somebody accepted, and asks nothing while it is covered', async () => {
    jest.useFakeTimers({ advanceTimers: true })
    const placed = { ...running, status: 'dispatched', seats: [] }
    const given: Record<string, unknown> = answers(placed)
    serve(given)
    render(<Home />)
    await screen.findByText('已派出，正在等人接单')
    Object.assign(given, answers(running))
    const asked = () => jest.mocked(Taro.request).mock.calls.filter(([{ url }]) => url.includes('scope=mine')).length
    act(hide)
    const before = asked()
    await act(() => jest.advanceTimersByTimeAsync(61_000))
    expect(asked()).toBe(before)
    act(showAgain)
    expect(await screen.findByText(/王师傅已接单/)).toBeTruthy()
    const shown = asked()
    await act(() => jest.advanceTimersByTimeAsync(20_500))
    expect(asked()).toBe(shown + 1)
    cleanup()
  })

  it('fetches ahead what is opened next', async () => {
    serve({ ...answers(running), [`GET /orders/${running.id}`]: running })
    render(<Home />)
    await screen.findByText('厨房换灯泡')
    await waitFor(() =>
      expect(jest.mocked(Taro.request).mock.calls.some(([{ url }]) => url.endsWith(`/orders/${running.id}`))).toBe(
        true,
      ),
    )
  })

  it('says that what is shown may be old', async () => {
    const given: Record<string, unknown> = answers(running)
    serve(given)
    render(<Home />)
    await screen.findByText('厨房换灯泡')
    given['GET /orders?scope=mine'] = refusal(503, 'unavailable')
    act(showAgain)
    expect(await screen.findByText('重试')).toBeTruthy()
    expect(screen.getByText('厨房换灯泡')).toBeTruthy()
  })
})
