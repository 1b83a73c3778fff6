import { describe, expect, it } from '@jest/globals'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import Taro from '@tarojs/taro'
import Tasks from '../../../client/src/pages/tasks'
import { anOrder, seat } from '../features/an-order'
import { me, page, refusal, serve } from './fake-server'

const pooled = anOrder({
  id: '65f0000000000000000000c1',
  status: 'dispatched',
  mode: 'open',
  summary: '代取降压药',
  seats: [],
  distance: 150,
  dueAt: new Date(Date.now() + 7_200_000).toISOString(),
  requester: { name: '居民', isMe: false },
  availableActions: ['accept', 'decline'],
})
const offered = anOrder({
  ...pooled,
  id: '65f0000000000000000000c2',
  mode: 'assign',
  summary: '清走旧沙发',
  seats: [seat({ state: 'offered', isMe: true, visitAt: null })],
})
const lists = (pool: object[], tasks: object[]) => ({
  'GET /orders?scope=pool': page(...pool),
  'GET /orders?scope=tasks': page(...tasks),
})

describe('接单', () => {
  it('tells somebody who may not serve what it is, and leads to the registration', async () => {
    serve({ 'GET /me': me({ mayServe: false }) })
    render(<Tasks />)
    fireEvent.click(await screen.findByText('去注册'))
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/packages/volunteer/register/index' })
  })

  it('tells a refused person why, and offers to apply again', async () => {
    const volunteer = { id: '65f0000000000000000000d1', status: 'refused', number: null, reason: '住址不在本支部' }
    serve({ 'GET /me': me({ mayServe: false, volunteer }), 'GET /volunteers': page() })
    render(<Tasks />)
    expect(await screen.findByText('原因：住址不在本支部')).toBeTruthy()
    expect(screen.getByText('重新报名')).toBeTruthy()
  })

  it('shows what the branch asks for above the pool, and the building only', async () => {
    serve({ 'GET /me': me(), ...lists([pooled], [offered]) })
    render(<Tasks />)
    const text = await screen.findByText('支部请您办').then(() => document.body.textContent ?? '')
    expect(text.indexOf('清走旧沙发')).toBeLessThan(text.indexOf('代取降压药'))
    expect(text).toContain('3栋')
    expect(text).not.toContain('402')
  })

  it('takes an order by one tap and one confirmation, and opens it', async () => {
    const sent = serve({
      'GET /me': me(),
      ...lists([pooled], []),
      [`POST /orders/${pooled.id}/accept`]: anOrder({ id: pooled.id }),
    })
    render(<Tasks />)
    fireEvent.click(await screen.findByLabelText(/接单：代取降压药/))
    const sheet = await screen.findByRole('dialog')
    const confirm = within(sheet).getByText(/^接单，.*去$|^确认接单$/)
    fireEvent.click(confirm)
    fireEvent.click(confirm)
    await waitFor(() =>
      expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/packages/volunteer/task/index?id=${pooled.id}` }),
    )
    expect(sent).toHaveLength(1)
  })

  it('says that somebody was first, and that it costs nothing', async () => {
    serve({
      'GET /me': me(),
      ...lists([pooled], []),
      [`POST /orders/${pooled.id}/accept`]: refusal(409, 'status-changed'),
    })
    render(<Tasks />)
    fireEvent.click(await screen.findByLabelText(/接单：代取降压药/))
    fireEvent.click(within(await screen.findByRole('dialog')).getByText(/^接单，.*去$|^确认接单$/))
    expect(await screen.findByText('有人先办了一步，不扣您的分')).toBeTruthy()
  })

  it('lists the running tasks before those that are done', async () => {
    const done = anOrder({
      id: '65f0000000000000000000c3',
      status: 'closed',
      summary: '通下水',
      seats: [seat({ state: 'done', isMe: true })],
    })
    const running = anOrder({
      requester: { name: '李阿姨', isMe: false },
      seats: [seat({ state: 'lead', isMe: true })],
    })
    serve({ 'GET /me': me(), ...lists([], [done, running]) })
    render(<Tasks />)
    fireEvent.click(await screen.findByText('我的任务'))
    const text = await screen.findByText('办过的').then(() => document.body.textContent ?? '')
    expect(text.indexOf('厨房换灯泡')).toBeLessThan(text.indexOf('通下水'))
  })

  it('leads on when nothing waits, and when nothing came', async () => {
    serve({ 'GET /me': me(), ...lists([], []) })
    render(<Tasks />)
    fireEvent.click(await screen.findByText('看我的任务'))
    expect(await screen.findByText('去接单大厅')).toBeTruthy()
  })

  it('offers to try again after a failure', async () => {
    serve({ 'GET /me': me(), 'GET /orders': refusal(503, 'unavailable') })
    render(<Tasks />)
    expect(await screen.findByText('再试一次')).toBeTruthy()
  })
})
