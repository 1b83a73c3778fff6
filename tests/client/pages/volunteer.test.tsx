import { beforeEach, describe, expect, it, jest } from '@jest/globals'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import Taro, { router } from '../../support/taro-api'
import Complete from '../../../client/src/packages/volunteer/complete'
import Register from '../../../client/src/packages/volunteer/register'
import { newDraft, setDraft } from '../../../client/src/lib/drafts'
import { anOrder, seat } from '../features/an-order'
import { me, NO_NETWORK, page, refusal, serve } from './fake-server'

const running = anOrder({
  requester: { name: '李阿姨', isMe: false },
  seats: [seat({ state: 'lead', isMe: true })],
  availableActions: ['complete', 'withdraw'],
})
const got = `GET /orders/${running.id}`
const posted = `POST /orders/${running.id}/complete`
const note = () => screen.findByLabelText('做了什么') as Promise<HTMLTextAreaElement>
const write = async (words: string) => fireEvent.change(await note(), { target: { value: words } })
const tap = (words: string) => fireEvent.click(screen.getByText(words, { selector: '.ui-btn__words' }))

beforeEach(() => {
  jest.clearAllMocks()
  router.params = { id: running.id }
})

describe('办结', () => {
  it('asks for a note before anything is sent', async () => {
    const sent = serve({ [got]: running })
    render(<Complete />)
    await note()
    tap('办结')
    expect(await screen.findByText('请写一句办了什么，居民会看到')).toBeTruthy()
    expect(sent).toEqual([])
  })

  it('keeps the words through a killed app', async () => {
    serve({ [got]: running })
    render(<Complete />)
    await write('换好了，亮了')
    cleanup()
    render(<Complete />)
    expect((await note()).value).toBe('换好了，亮了')
  })

  it('is sent once, however often it is tapped, and the draft is gone', async () => {
    const sent = serve({ [got]: running, [posted]: anOrder({ status: 'completed' }) })
    render(<Complete />)
    await write('换好了')
    tap('办结')
    tap('办结')
    const task = { url: `/packages/volunteer/task/index?id=${running.id}` }
    await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalledWith(task))
    expect(sent.map(({ route, body }) => [route, body])).toEqual([[posted, { note: '换好了' }]])
    cleanup()
    render(<Complete />)
    expect((await note()).value).toBe('')
  })

  it('waits for the network and says so', async () => {
    jest.useFakeTimers({ advanceTimers: true })
    serve({ [got]: running, [posted]: NO_NETWORK })
    render(<Complete />)
    await write('换好了')
    tap('办结')
    await jest.advanceTimersByTimeAsync(2000)
    await waitFor(() =>
      expect(Taro.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: '没有网，联网后自动送出' })),
    )
    jest.useRealTimers()
  })

  it('shows the newest state when the order has moved on, and keeps the words', async () => {
    serve({ [got]: running, [posted]: refusal(409, 'status-changed') })
    render(<Complete />)
    await write('换好了')
    tap('办结')
    expect(await screen.findByText('状态已经变了，您写的没有丢')).toBeTruthy()
  })
})

describe('志愿者注册', () => {
  const filled = {
    ...{ name: '方小琴', phone: '13900003618', address: '3栋2单元', words: '', radiusMetres: 1000, step: 2 },
    skills: ['plumbing'],
    availability: ['saturday-morning'],
  }
  const resident = me({ mayServe: false, name: '方小琴', phone: null, address: null })

  it('says what is missing before it goes on', async () => {
    serve({ 'GET /me': resident })
    render(<Register />)
    fireEvent.click(await screen.findByText('下一步，填本领'))
    expect(await screen.findByText('请写能打通的手机号或座机号')).toBeTruthy()
    expect(screen.getByText('请写住址，写到楼栋就行')).toBeTruthy()
  })

  it('begins with what the neighbourhood knows', async () => {
    serve({ 'GET /me': resident })
    render(<Register />)
    await waitFor(() => expect((screen.getByLabelText('姓名') as HTMLInputElement).value).toBe('方小琴'))
  })

  it('picks up where it was left and sends once, with the draft’s own key', async () => {
    const sent = serve({ 'GET /me': resident, 'POST /volunteers': { id: 'x' } })
    const draft = newDraft(filled)
    setDraft('volunteer', draft)
    render(<Register />)
    const send = await screen.findByText('报名')
    fireEvent.click(send)
    fireEvent.click(send)
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]?.key).toBe(draft.draftId)
    expect(sent[0]?.body).toEqual({ ...filled, words: undefined, step: undefined })
  })

  it('shows the registration, and lets a refused person apply again with what was written', async () => {
    const volunteer = { id: 'v1', status: 'refused', number: null, reason: '请补充会什么' }
    const own = {
      ...volunteer,
      ...filled,
      words: null,
      branch: { id: 'b', name: '二支部' },
      isMe: true,
      availableActions: ['apply'],
    }
    serve({ 'GET /me': { ...resident, volunteer }, 'GET /volunteers': page(own) })
    render(<Register />)
    expect(await screen.findByText('原因：请补充会什么')).toBeTruthy()
    await screen.findByText('水电小修')
    fireEvent.click(screen.getByText('重新报名'))
    await waitFor(() => expect((screen.getByLabelText('姓名') as HTMLInputElement).value).toBe('方小琴'))
  })
})
