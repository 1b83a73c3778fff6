import { beforeEach, describe, expect, it, jest } from '@jest/globals'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import Taro from '../../support/taro-api'
import Place from '../../../client/src/packages/order/place'
import Homes from '../../../client/src/packages/people/homes'
import Verify from '../../../client/src/packages/people/verify'
import { newDraft, peekDraft, setDraft } from '../../../client/src/lib/drafts'
import { aHome } from '../features/a-home'
import { aService } from './a-service'
import { me, page, refusal, serve } from './fake-server'

const own = aHome({ status: 'verified' })
const parents = aHome({
  id: '65f0000000000000000000d4',
  kind: 'parents',
  building: '河畔小区5栋',
  address: '河畔小区5栋1单元101',
  isMain: false,
  availableActions: ['leave', 'make-main'],
})
const waiting = aHome({
  person: { id: '65f00000000000000000000a', name: '李秀兰', phone: '138****5190' },
  availableActions: ['verify', 'refuse'],
})

beforeEach(() => void jest.clearAllMocks())

describe('我的家', () => {
  it('keeps its layout while it waits, says what failed, and tries again', async () => {
    const given: Record<string, unknown> = { 'GET /homes': refusal(503, 'unavailable') }
    serve(given)
    render(<Homes />)
    expect(screen.getByRole('status').getAttribute('aria-busy')).toBe('true')
    const again = await screen.findByText('再试一次')
    given['GET /homes'] = { items: [own] }
    fireEvent.click(again)
    expect(await screen.findByText('河畔小区3栋2单元402')).toBeTruthy()
  })

  it('offers to tell the first one', async () => {
    serve({ 'GET /homes': { items: [] } })
    render(<Homes />)
    fireEvent.click(await screen.findByText('填我的家'))
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/packages/people/join/index' })
  })

  it('marks the usual one, and makes another the usual one', async () => {
    const sent = serve({
      'GET /homes': { items: [own, parents] },
      'GET /me': me(),
      [`POST /homes/${parents.id}/make-main`]: parents,
    })
    render(<Homes />)
    await screen.findByText('河畔小区5栋1单元101')
    expect(screen.getAllByText('常住')).toHaveLength(1)
    expect(screen.getByText('1 个家等网格员核实')).toBeTruthy()
    fireEvent.click(screen.getByText('设为常住'))
    await waitFor(() => expect(sent.map(({ route }) => route)).toEqual([`POST /homes/${parents.id}/make-main`]))
  })

  it('asks before somebody moves away', async () => {
    const sent = serve({
      'GET /homes': { items: [own] },
      'GET /me': me(),
      [`POST /homes/${own.id}/leave`]: { ...own, status: 'left' },
    })
    render(<Homes />)
    fireEvent.click(await screen.findByText('搬走了'))
    expect(await screen.findByText('从河畔小区3栋2单元402搬走了吗')).toBeTruthy()
    fireEvent.click(screen.getByText('没搬'))
    await waitFor(() => expect(screen.queryByText('没搬')).toBeNull())
    expect(sent).toEqual([])
    fireEvent.click(screen.getByText('搬走了'))
    await screen.findByText('没搬')
    fireEvent.click(screen.getAllByText('搬走了').at(-1) as HTMLElement)
    await waitFor(() => expect(sent.map(({ route }) => route)).toEqual([`POST /homes/${own.id}/leave`]))
  })

  it('tells whoever was late, and reads anew', async () => {
    serve({
      'GET /homes': { items: [own, parents] },
      'GET /me': me(),
      [`POST /homes/${parents.id}/make-main`]: refusal(409, 'status-changed'),
    })
    render(<Homes />)
    fireEvent.click(await screen.findByText('设为常住'))
    await waitFor(() =>
      expect(Taro.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: '这个家刚刚有了变化，已为您刷新' })),
    )
  })
})

describe('我要下单, where', () => {
  const begin = (homes: unknown[]) => {
    serve({
      'GET /me': me({ address: own.address }),
      'GET /services': { items: [aService] },
      'GET /homes': { items: homes },
    })
    const fields = { serviceCode: 'repair', description: '灯不亮', address: '', contactPhone: '', preferredTimes: '' }
    setDraft('place', newDraft(fields))
    render(<Place />)
  }
  const where = () => (screen.getByLabelText('在哪里') as HTMLInputElement).value

  it('asks nothing more of whoever has one home', async () => {
    begin([own])
    await waitFor(() => expect(where()).toBe(own.address))
    expect(screen.queryByText(/自己家/)).toBeNull()
  })

  it('takes the parents’ home with one tap', async () => {
    begin([own, parents])
    fireEvent.click(await screen.findByText('父母家，河畔小区5栋'))
    expect(where()).toBe(parents.address)
    fireEvent.click(screen.getByText('下一步，确认'))
    expect(peekDraft('place')?.fields).toMatchObject({ address: parents.address, homeId: parents.id })
  })

  it('is no saved home any more once it is written over', async () => {
    begin([own, parents])
    fireEvent.click(await screen.findByText('父母家，河畔小区5栋'))
    fireEvent.change(screen.getByLabelText('在哪里'), { target: { value: '河畔小区9栋' } })
    fireEvent.click(screen.getByText('下一步，确认'))
    expect(peekDraft<{ homeId?: string }>('place')?.fields.homeId).toBeUndefined()
  })
})

describe('住户核实', () => {
  const list = 'GET /homes/waiting?status=applied'

  it('says that nobody waits, and what failed', async () => {
    const given: Record<string, unknown> = { [list]: refusal(503, 'unavailable') }
    serve(given)
    render(<Verify />)
    const again = await screen.findByText('再试一次')
    given[list] = page()
    fireEvent.click(again)
    expect(await screen.findByText('没有等着核实的')).toBeTruthy()
  })

  it('verifies with one tap', async () => {
    const sent = serve({ [list]: page(waiting), [`POST /homes/${waiting.id}/verify`]: waiting })
    render(<Verify />)
    expect(await screen.findByText('1 户等您核实')).toBeTruthy()
    fireEvent.click(screen.getByText('核实'))
    await waitFor(() => expect(sent.map(({ route }) => route)).toEqual([`POST /homes/${waiting.id}/verify`]))
  })

  it('refuses with a reason only', async () => {
    const sent = serve({ [list]: page(waiting), [`POST /homes/${waiting.id}/refuse`]: waiting })
    render(<Verify />)
    fireEvent.click(await screen.findByText('不通过'))
    await screen.findByText('李秀兰没核实上')
    const submit = () => fireEvent.click(screen.getAllByText('不通过').at(-1) as HTMLElement)
    submit()
    expect(await screen.findByText('请选一个原因，或写一句')).toBeTruthy()
    fireEvent.click(screen.getByText('不住这里'))
    submit()
    await waitFor(() => expect(sent.map(({ body }) => body)).toEqual([{ reason: '不住这里' }]))
  })

  it('shows nothing to decide where the server allows nothing', async () => {
    serve({ [list]: page({ ...waiting, availableActions: [] }) })
    render(<Verify />)
    await screen.findByText('李秀兰')
    expect(screen.queryByText('不通过')).toBeNull()
  })
})
