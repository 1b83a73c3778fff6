import { beforeEach, describe, expect, it, jest } from '@jest/globals'
import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { OrderActions } from '../../../client/src/features/orders'
import { setToken } from '../../../client/src/lib/token'
import { anOrder } from './an-order'

const request = jest.mocked(Taro.request as unknown as (call: unknown) => Promise<unknown>)
const sent = () => request.mock.calls.map(([call]) => call as { url: string; data: unknown })
const tap = (name: string) => act(async () => void fireEvent.click(screen.getByText(name)))
const show = (change: Parameters<typeof anOrder>[0]) => {
  const onDone = jest.fn()
  render(<OrderActions order={anOrder(change)} onDone={onDone} />)
  return onDone
}

beforeEach(() => {
  request.mockReset()
  jest.mocked(Taro.navigateTo).mockClear()
  setToken('t')
})

describe('the bar of an order', () => {
  it('calls the one who holds it', async () => {
    show({ availableActions: ['cancel'] })
    await tap('打给王师傅')
    expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '13800005530' })
  })

  it('is absent when nothing can be done', () => {
    const { container } = render(
      <OrderActions order={anOrder({ status: 'closed', availableActions: [] })} onDone={jest.fn()} />,
    )
    expect(container.textContent).toBe('')
  })

  it('offers the desk its own reasons to give up an order', async () => {
    show({ status: 'placed', requester: { name: '李阿姨', isMe: false }, availableActions: ['cancel'] })
    await tap('取消')
    expect(screen.getByText('居民说不用了')).toBeTruthy()
    expect(screen.queryByText('填错了')).toBeNull()
  })

  it('leads to the rating', async () => {
    show({ status: 'completed', availableActions: ['rate', 'rework'] })
    await tap('去评价')
    expect(Taro.navigateTo).toHaveBeenCalledWith({
      url: '/packages/order/rate/index?id=65f000000000000000000001',
    })
  })

  it('asks why before it cancels, and sends it once', async () => {
    const onDone = show({ availableActions: ['cancel'] })
    await tap('取消')
    await tap('确认取消')
    expect(request).not.toHaveBeenCalled()
    expect(screen.getByText('请选一个原因，或写一句')).toBeTruthy()
    await tap('暂时不需要')
    request.mockResolvedValue({ statusCode: 200, data: anOrder({ status: 'cancelled' }), header: {} })
    const button = screen.getByText('确认取消')
    await act(async () => {
      fireEvent.click(button)
      fireEvent.click(button)
    })
    await waitFor(() => expect(onDone).toHaveBeenCalledTimes(1))
    expect(sent()).toHaveLength(1)
    expect(sent()[0]?.url).toContain('/orders/65f000000000000000000001/cancel')
    expect(sent()[0]?.data).toEqual({ reason: '暂时不需要' })
  })

  it('says how the order stands now when somebody was first', async () => {
    const onDone = show({ availableActions: ['cancel'] })
    await tap('取消')
    await tap('填错了')
    const error = { code: 'status-changed', message: '订单状态已变化，请刷新', details: { status: 'completed' } }
    request.mockResolvedValue({ statusCode: 409, data: { error }, header: {} })
    await tap('确认取消')
    await waitFor(() => screen.getByText('现在是「待评价」'))
    await tap('看最新的')
    expect(onDone).toHaveBeenCalledTimes(1)
  })

  it('takes an order with the promise to come', async () => {
    const soon = new Date(Date.now() + 40 * 3_600_000).toISOString()
    show({
      status: 'dispatched',
      mode: 'open',
      seats: [],
      dueAt: soon,
      requester: { name: '居民', isMe: false },
      availableActions: ['accept', 'decline'],
    })
    await tap('接单')
    request.mockResolvedValue({ statusCode: 200, data: anOrder(), header: {} })
    await tap('到时再约')
    await tap('确认接单')
    expect(sent()[0]?.data).toEqual({})
  })
})
