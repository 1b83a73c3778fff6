import { beforeEach, describe, expect, it, jest } from '@jest/globals'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import Taro, { router } from '../../support/taro-api'
import DispatchPage from '../../../client/src/packages/branch/dispatch'
import Queue from '../../../client/src/packages/branch/queue'
import Review from '../../../client/src/packages/branch/review'
import { anOrder } from '../features/an-order'
import { me, page, refusal, serve } from './fake-server'

const placed = anOrder({
  status: 'placed',
  mode: null,
  places: 2,
  seats: [],
  requester: { name: '李阿姨', isMe: false },
  availableActions: ['dispatch', 'reject', 'cancel'],
})
const at = (rest: string) => `/orders/${placed.id}${rest}`
const candidate = (id: string, name: string, load: number) => ({
  ...{ id, name, load, role: 'party-member', branch: '二支部', isSameBranch: true },
  ...{ skills: ['plumbing'], hasSkill: true, distance: 180 },
})
const people = page(
  candidate('65f0000000000000000000e1', '王建国', 1),
  candidate('65f0000000000000000000e2', '张海波', 3),
)
const served = { [`GET ${at('')}`]: placed, [`GET ${at('/candidates')}`]: people }

beforeEach(() => {
  jest.clearAllMocks()
  router.params = { id: placed.id }
})

describe('派单', () => {
  it('proposes the first candidate with reasons, and gives the order to whom was picked', async () => {
    const sent = serve({ ...served, [`POST ${at('/dispatch')}`]: anOrder({ status: 'dispatched' }) })
    render(<DispatchPage />)
    expect(await screen.findByText('派给王建国')).toBeTruthy()
    expect(screen.getAllByText('180 米')).toHaveLength(2)
    fireEvent.click(screen.getByText('张海波'))
    const button = screen.getByText('派给张海波')
    fireEvent.click(button)
    fireEvent.click(button)
    await waitFor(() => expect(Taro.switchTab).toHaveBeenCalled())
    expect(sent.map(({ body }) => body)).toEqual([{ mode: 'assign', assigneeId: '65f0000000000000000000e2' }])
  })

  it('opens the order with as many places as the service has', async () => {
    const sent = serve({ ...served, [`POST ${at('/dispatch')}`]: anOrder({ status: 'dispatched' }) })
    render(<DispatchPage />)
    await screen.findByText('派给王建国')
    fireEvent.click(screen.getByText('抢单'))
    fireEvent.click(screen.getByText('开放抢单，2 个名额'))
    await waitFor(() => expect(sent.map(({ body }) => body)).toEqual([{ mode: 'open', places: 2 }]))
  })

  it('offers the open way when nobody fits', async () => {
    serve({ ...served, [`GET ${at('/candidates')}`]: page() })
    render(<DispatchPage />)
    fireEvent.click(await screen.findByText('改成抢单'))
    expect(await screen.findByText('开放抢单，2 个名额')).toBeTruthy()
  })

  it('says that somebody was first', async () => {
    serve({ ...served, [`POST ${at('/dispatch')}`]: refusal(409, 'status-changed') })
    render(<DispatchPage />)
    fireEvent.click(await screen.findByText('派给王建国'))
    expect(await screen.findByText('订单状态已变化')).toBeTruthy()
  })

  it('shows no choice where the server allows none', async () => {
    serve({ [`GET ${at('')}`]: { ...placed, availableActions: [] } })
    render(<DispatchPage />)
    await screen.findByText(placed.description)
    expect(screen.queryByText('指派')).toBeNull()
  })
})

describe('订单队列', () => {
  const counts = { red: 2, yellow: 0, placed: 1, dispatched: 0, accepted: 0, completed: 0 }

  it('answers what is late, and filters by a figure', async () => {
    serve({
      'GET /me': me({ isStaff: true }),
      'GET /orders/counts': counts,
      'GET /orders?scope=queue&lamp=red': page(),
      'GET /orders': page(placed),
    })
    router.params = {}
    render(<Queue />)
    expect(await screen.findByText('2 件已超时，1 件等您派单')).toBeTruthy()
    expect(await screen.findByText('去派单')).toBeTruthy()
    fireEvent.click(screen.getByText('已超时'))
    expect(await screen.findByText('这一类现在没有')).toBeTruthy()
  })

  it('is not for residents', async () => {
    serve({ 'GET /me': me() })
    render(<Queue />)
    expect(await screen.findByText('这里只给支部和社区用')).toBeTruthy()
  })
})

describe('志愿者审核', () => {
  const applicant = {
    ...{ id: '65f0000000000000000000f1', status: 'applied', number: null, name: '方小琴', phone: '13900003618' },
    ...{ skills: ['phone'], availability: ['saturday-morning'], radiusMetres: 1000, address: '3栋', words: '会教手机' },
    ...{ branch: { id: 'b', name: '二支部' }, appliedAt: '2026-11-18T12:14:00.000Z', reviewedAt: null, reason: null },
    ...{ isMe: false, availableActions: ['approve', 'refuse'] },
  }
  const list = { 'GET /volunteers?status=applied': page(applicant) }

  it('approves with one tap', async () => {
    const sent = serve({ ...list, [`POST /volunteers/${applicant.id}/approve`]: applicant })
    render(<Review />)
    fireEvent.click(await screen.findByText('通过'))
    await waitFor(() => expect(sent.map(({ route }) => route)).toEqual([`POST /volunteers/${applicant.id}/approve`]))
  })

  it('refuses only with a reason', async () => {
    const sent = serve({ ...list, [`POST /volunteers/${applicant.id}/refuse`]: applicant })
    render(<Review />)
    fireEvent.click(await screen.findByLabelText('不通过，方小琴'))
    const dialog = await screen.findByRole('dialog')
    const submit = dialog.querySelector('.ui-btn') as HTMLElement
    fireEvent.click(submit)
    expect(await screen.findByText('请选一个原因，或写一句')).toBeTruthy()
    fireEvent.click(screen.getByText('请补充会什么'))
    fireEvent.click(submit)
    await waitFor(() => expect(sent.map(({ body }) => body)).toEqual([{ reason: '请补充会什么' }]))
  })
})
