import { beforeEach, describe, expect, it, jest } from '@jest/globals'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import Taro, { hide, showAgain } from '../../support/taro-api'
import Notices from '../../../client/src/packages/notices'
import { anOrder } from '../features/an-order'
import { page, refusal, serve } from './fake-server'

const today = new Date().toISOString()
const notice = (n: number, change: object = {}) => ({
  id: `65f00000000000000000000${n}`,
  kind: 'order-accepted',
  title: '有人接单了',
  words: '王师傅接了您的「水电小修」',
  at: today,
  isRead: false,
  orderId: '65f0000000000000000000c1',
  ...change,
})
const read = notice(1, { title: '已派单', isRead: true, at: '2026-01-05T02:00:00.000Z' })
const answers = (unread: number, ...notices: object[]) => ({
  'GET /notices': { ...page(...notices), unread },
  'GET /orders?scope=mine': page(),
  'POST /notices/read': { unread: 0 },
})

beforeEach(() => void jest.clearAllMocks())

describe('消息', () => {
  it('keeps its layout while it waits, then says how many are new, day by day', async () => {
    serve(answers(1, notice(2), read))
    render(<Notices />)
    expect(screen.getByRole('status').getAttribute('aria-busy')).toBe('true')
    expect(await screen.findByText('1 条新消息')).toBeTruthy()
    expect(screen.getByText('今天')).toBeTruthy()
  })

  it('marks what was seen as read, once, and keeps it marked until the page is left', async () => {
    const given: Record<string, unknown> = answers(2, notice(3), notice(2), read)
    const sent = serve(given)
    render(<Notices />)
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]).toMatchObject({ route: 'POST /notices/read', body: { upTo: notice(3).id } })
    Object.assign(given, answers(0, notice(3, { isRead: true }), notice(2, { isRead: true }), read))
    act(showAgain)
    await waitFor(() => expect(screen.getAllByLabelText(/^没看过/)).toHaveLength(2))
    act(hide)
    act(showAgain)
    expect(await screen.findByText('都看过了')).toBeTruthy()
    expect(screen.queryByLabelText(/^没看过/)).toBeNull()
    expect(sent).toHaveLength(1)
  })

  it('opens the order it speaks of, or the registration', async () => {
    const refused = notice(4, { kind: 'volunteer-refused', title: '报名没有通过', orderId: null })
    const applied = notice(5, { kind: 'volunteer-applied', title: '志愿者报名', orderId: null })
    serve(answers(0, notice(2), refused, applied))
    render(<Notices />)
    fireEvent.click(await screen.findByText('有人接单了'))
    expect(Taro.navigateTo).toHaveBeenLastCalledWith({
      url: '/packages/order/detail/index?id=65f0000000000000000000c1',
    })
    fireEvent.click(screen.getByText('报名没有通过'))
    expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/packages/volunteer/register/index' })
    fireEvent.click(screen.getByText('志愿者报名'))
    expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/packages/branch/review/index' })
  })

  it('leads to the rating that waits', async () => {
    const done = anOrder({ status: 'completed', availableActions: ['rate'] })
    serve({ ...answers(0, read), 'GET /orders?scope=mine': page(done) })
    render(<Notices />)
    fireEvent.click(await screen.findByText('去评价'))
    expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: `/packages/order/rate/index?id=${done.id}` })
    expect(screen.getByText('1 件等您评价')).toBeTruthy()
  })

  it('says what would come when there is nothing', async () => {
    serve(answers(0))
    render(<Notices />)
    fireEvent.click(await screen.findByText('我要下单'))
    expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/packages/order/service/index' })
  })

  it('says what failed and tries again', async () => {
    const given: Record<string, unknown> = { ...answers(0, read), 'GET /notices': refusal(503, 'unavailable') }
    serve(given)
    render(<Notices />)
    const again = await screen.findByText('再试一次')
    Object.assign(given, answers(0, read))
    fireEvent.click(again)
    expect(await screen.findByText('已派单')).toBeTruthy()
  })
})
