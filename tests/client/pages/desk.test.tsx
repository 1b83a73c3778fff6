import { beforeEach, describe, expect, it, jest } from '@jest/globals'
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import Taro, { router } from '../../support/taro-api'
import DeskQueue from '../../../client/src/packages/console/queue/index.h5'
import { anOrder, seat } from '../features/an-order'
import { branch, community, DESK, street } from './a-community'
import { me, page, serve } from './fake-server'

const person = { requester: { name: '赵先生', isMe: false } }
const placed = anOrder({
  ...{ ...person, id: '65f0000000000000000000a1', status: 'placed', summary: '水管漏水', mode: null, seats: [] },
  availableActions: ['dispatch', 'reject'],
})
const accepted = anOrder({
  ...{ ...person, id: '65f0000000000000000000a2', summary: '换灯泡', serviceCode: 'bulb', serviceName: '换灯' },
  availableActions: ['dispatch', 'cancel'],
})
const candidate = {
  ...{ id: '65f0000000000000000000e1', name: '王建国', role: 'party-member', branch: '二支部', isSameBranch: true },
  ...{ skills: [], hasSkill: true, load: 0, distance: 180 },
}
const staff = me({ name: '陈敏', isStaff: true, mayServe: false, desk: ['queue', 'review', 'organisation'] })
const answers = {
  'GET /me': staff,
  'GET /orders/counts': { red: 0, yellow: 0, placed: 1, dispatched: 0, accepted: 1, completed: 0 },
  'GET /orders?scope=queue&lamp=red': page(),
  'GET /orders': page(placed, accepted),
  [`GET /orders/${placed.id}`]: placed,
  [`GET /orders/${accepted.id}`]: accepted,
  [`GET /orders/${placed.id}/candidates`]: page(candidate),
  [`GET /orders/${accepted.id}/candidates`]: page(candidate),
}
const asked = (path: string) => jest.mocked(Taro.request).mock.calls.filter(([call]) => call.url.includes(path)).length
const row = async (words: string) => (await screen.findByText(words)).closest('tr') as HTMLElement

beforeEach(() => {
  jest.clearAllMocks()
  router.params = {}
})

describe('书记台, 订单队列', () => {
  it('says what waits, and shows each order as a row', async () => {
    serve(answers)
    render(<DeskQueue />)
    expect(await screen.findByText('1 件等您派单')).toBeTruthy()
    expect(within(await row('水管漏水')).getByText('去派单')).toBeTruthy()
  })

  it('gives the order to the proposed person, once', async () => {
    const sent = serve({
      ...answers,
      [`POST /orders/${placed.id}/dispatch`]: anOrder({ ...placed, status: 'dispatched' }),
    })
    render(<DeskQueue />)
    fireEvent.click(await row('水管漏水'))
    const button = await screen.findByText('派给王建国')
    fireEvent.click(button)
    fireEvent.click(button)
    await waitFor(() => expect(sent.map(({ body }) => body)).toEqual([{ mode: 'assign', assigneeId: candidate.id }]))
  })

  it('moves by arrows, and shows the proposed person beside the list', async () => {
    serve(answers)
    render(<DeskQueue />)
    fireEvent.keyDown(await row('换灯泡'), { key: 'ArrowUp' })
    await waitFor(async () => expect((await row('水管漏水')).getAttribute('aria-selected')).toBe('true'))
    await waitFor(() =>
      expect(screen.getAllByRole('radio').filter((one) => one.textContent?.includes('王建国'))).toHaveLength(1),
    )
  })

  it('closes the panel by Escape', async () => {
    serve(answers)
    render(<DeskQueue />)
    fireEvent.click(await row('水管漏水'))
    await screen.findByText('时间线')
    fireEvent.keyDown(document, { key: 'Escape' })
    expect(screen.queryByText('时间线')).toBeNull()
  })

  it('offers one more person to a running order only when asked', async () => {
    serve({ ...answers, [`GET /orders/${accepted.id}`]: { ...accepted, seats: [seat({ state: 'lead' })] } })
    render(<DeskQueue />)
    fireEvent.click(await row('换灯泡'))
    fireEvent.click(await screen.findByText('加派'))
    expect(await screen.findByText('派给王建国')).toBeTruthy()
  })

  it('filters by a figure on the server and by a service among the rows', async () => {
    serve(answers)
    render(<DeskQueue />)
    fireEvent.click(await screen.findByText('换灯 1'))
    await waitFor(() => expect(screen.queryByText('水管漏水')).toBeNull())
    fireEvent.click(screen.getByText('已超时'))
    expect(await screen.findByText('这一类现在没有')).toBeTruthy()
  })

  it('shows one organisation’s part where it was asked for, figures too, until that is taken away', async () => {
    const of = `custodianId=${branch.id}`
    router.params = { custodianId: branch.id }
    serve({
      ...answers,
      [`GET /organisations/${branch.id}`]: branch,
      [`GET /orders/counts?${of}`]: { red: 0, yellow: 0, placed: 0, dispatched: 0, accepted: 1, completed: 0 },
      [`GET /orders?scope=queue&status=placed%2Cdispatched%2Caccepted%2Ccompleted&${of}`]: page(accepted),
      [`GET /orders?scope=queue&status=placed&${of}`]: page(),
    })
    render(<DeskQueue />)
    const chip = await screen.findByRole('button', { name: /只看 河畔一支部/ })
    expect(await screen.findByText('换灯泡')).toBeTruthy()
    expect(screen.getByText('都派出去了，没有超时的')).toBeTruthy()
    expect(screen.queryByText('水管漏水')).toBeNull()
    fireEvent.click(screen.getByText('待派单'))
    expect(await screen.findByText('这一类现在没有')).toBeTruthy()
    fireEvent.click(chip)
    expect(await screen.findByText('1 件等您派单')).toBeTruthy()
    expect(screen.queryByText(/只看/)).toBeNull()
  })

  it('reads again every twenty seconds and when the window is looked at', async () => {
    jest.useFakeTimers({ advanceTimers: true })
    serve(answers)
    render(<DeskQueue />)
    await screen.findByText('1 件等您派单')
    const before = asked('/orders/counts')
    await act(() => jest.advanceTimersByTimeAsync(20_000))
    expect(asked('/orders/counts')).toBe(before + 1)
    await act(async () => void window.dispatchEvent(new Event('focus')))
    expect(asked('/orders/counts')).toBe(before + 2)
    jest.useRealTimers()
  })

  it('leads a community that has not moved in to the wizard', async () => {
    serve({
      ...answers,
      'GET /me': { ...staff, desk: DESK },
      'GET /orders': page(),
      'GET /organisations': { items: [street, community] },
    })
    render(<DeskQueue />)
    fireEvent.click(await screen.findByText('去开办向导'))
    await waitFor(() => expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/packages/console/setup/index' }))
  })

  it('is closed to residents, and asks nothing for them', async () => {
    serve({ 'GET /me': me() })
    render(<DeskQueue />)
    expect(await screen.findByText('书记台只给支部和社区用')).toBeTruthy()
    expect(asked('/orders')).toBe(0)
  })

  it('names the parts this reader has, and says so on a page of another post', async () => {
    serve({ ...answers, 'GET /me': { ...staff, desk: ['review'] } })
    render(<DeskQueue />)
    expect(await screen.findByText('这一页不归您现在的身份')).toBeTruthy()
    const menu = within(screen.getByRole('navigation', { name: '书记台' }))
    expect(menu.getAllByRole('button').map((one) => one.textContent)).toEqual(['志愿者审核', '回手机版'])
    expect(screen.queryByText('1 件等您派单')).toBeNull()
  })
})
