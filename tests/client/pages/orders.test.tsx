import { beforeEach, describe, expect, it, jest } from '@jest/globals'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import Taro, { router } from '../../support/taro-api'
import Orders from '../../../client/src/pages/orders'
import Detail from '../../../client/src/packages/order/detail'
import { anOrder } from '../features/an-order'
import { page, refusal, serve } from './fake-server'

const order = anOrder({ dueAt: new Date(Date.now() + 3_600_000).toISOString() })
const got = `GET /orders/${order.id}`

beforeEach(() => {
  jest.clearAllMocks()
  router.params = { id: order.id }
})

describe('我的订单', () => {
  it('keeps its layout while it waits, then counts', async () => {
    const done = anOrder({ id: '65f0000000000000000000c9', status: 'completed', availableActions: ['rate'] })
    serve({ 'GET /orders': page(order, done) })
    render(<Orders />)
    expect(screen.getByRole('status').getAttribute('aria-busy')).toBe('true')
    expect(await screen.findByText('1 件在办，1 件等您评价')).toBeTruthy()
    fireEvent.click(screen.getByText('去评价'))
    expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: `/packages/order/rate/index?id=${done.id}` })
  })

  it('offers the first order when there is none', async () => {
    serve({ 'GET /orders': page() })
    render(<Orders />)
    fireEvent.click(await screen.findByText('我要下单'))
    expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/packages/order/service/index' })
  })

  it('says what failed and tries again', async () => {
    const given: Record<string, unknown> = { 'GET /orders': refusal(503, 'unavailable') }
    serve(given)
    render(<Orders />)
    const again = await screen.findByText('再试一次')
    given['GET /orders'] = page(order)
    fireEvent.click(again)
    expect(await screen.findByText('厨房换灯泡')).toBeTruthy()
  })
})

describe('订单详情', () => {
  it('keeps its layout while it waits, then says where it stands', async () => {
    serve({ [got]: order })
    render(<Detail />)
    expect(screen.getByRole('status').getAttribute('aria-busy')).toBe('true')
    expect(await screen.findByText(/王师傅已接单/)).toBeTruthy()
  })

  it('offers the way back from an order that is not there', async () => {
    serve({ [got]: refusal(404, 'not-found') })
    render(<Detail />)
    fireEvent.click(await screen.findByText('返回'))
    expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/home/index' })
  })

  it('says what failed and tries again', async () => {
    const given: Record<string, unknown> = { [got]: refusal(503, 'unavailable') }
    serve(given)
    render(<Detail />)
    const again = await screen.findByText('再试一次')
    given[got] = order
    fireEvent.click(again)
    expect(await screen.findByText(/王师傅已接单/)).toBeTruthy()
  })

  it('tells why it was not taken, in the head and in its history', async () => {
    const events = [
      ...order.events,
      { ...order.events[0]!, id: 'e9', action: 'reject', to: 'rejected' as const, text: '请联系物业' },
    ]
    serve({ [got]: anOrder({ status: 'rejected', seats: [], events, availableActions: [] }) })
    render(<Detail />)
    expect(await screen.findByText('原因：请联系物业')).toBeTruthy()
    expect(screen.getByText('请联系物业')).toBeTruthy()
    fireEvent.click(screen.getByText('再点一单'))
    expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/packages/order/service/index' })
  })

  it('sends a cancellation once, however often it is tapped', async () => {
    const sent = serve({
      [got]: order,
      [`POST /orders/${order.id}/cancel`]: anOrder({ status: 'cancelled', availableActions: [] }),
    })
    render(<Detail />)
    fireEvent.click(await screen.findByText('取消'))
    fireEvent.click(await screen.findByText('已经解决了'))
    fireEvent.click(screen.getByText('确认取消'))
    fireEvent.click(screen.getByText('确认取消'))
    expect(await screen.findByText('这一单已取消')).toBeTruthy()
    expect(sent.map(({ body }) => body)).toEqual([{ reason: '已经解决了' }])
  })

  it('sees by itself that somebody accepted', async () => {
    jest.useFakeTimers({ advanceTimers: true })
    const given: Record<string, unknown> = { [got]: anOrder({ status: 'dispatched', seats: [], availableActions: [] }) }
    serve(given)
    render(<Detail />)
    await screen.findByText('已派出，正在等人接单')
    given[got] = order
    await act(() => jest.advanceTimersByTimeAsync(20_500))
    await waitFor(() => expect(screen.getByText(/王师傅已接单/)).toBeTruthy())
    jest.useRealTimers()
  })
})
