import { beforeEach, describe, expect, it, jest } from '@jest/globals'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import Taro from '../../support/taro-api'
import Report from '../../../client/src/packages/people/report'
import { aReporting } from '../features/a-home'
import { aPost } from './a-post'
import { me, page, refusal, serve } from './fake-server'

const member = { 'GET /me': me({ posts: [aPost('party-member')] }) }
const secretary = { 'GET /me': me({ posts: [aPost('branch-secretary')] }) }
const branches = {
  'GET /reportings/branches': {
    units: [{ id: 'u1', name: '供电所党支部' }],
    neighbourhoods: [{ id: 'n1', name: '河畔一支部' }],
  },
}
const mine = 'GET /reportings?scope=mine'
const desk = 'GET /reportings?scope=desk'

beforeEach(() => void jest.clearAllMocks())

describe('双报到', () => {
  it('is for party members', async () => {
    serve({ 'GET /me': me() })
    render(<Report />)
    expect(await screen.findByText('双报到是党员的事')).toBeTruthy()
  })

  it('says what failed and tries again', async () => {
    const given: Record<string, unknown> = { ...member, ...branches, [mine]: refusal(503, 'unavailable') }
    serve(given)
    render(<Report />)
    const again = await screen.findByText('再试一次')
    given[mine] = page()
    fireEvent.click(again)
    expect(await screen.findByText('到两个支部报到')).toBeTruthy()
  })

  it('wants both branches, and reports once', async () => {
    const sent = serve({ ...member, ...branches, [mine]: page(), 'POST /reportings': aReporting() })
    render(<Report />)
    fireEvent.click(await screen.findByText('供电所党支部'))
    fireEvent.click(screen.getByText('报到'))
    expect(Taro.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: '单位和邻里，各选一个支部' }))
    fireEvent.click(screen.getByText('河畔一支部'))
    fireEvent.click(screen.getByText('报到'))
    await waitFor(() => expect(sent.map(({ body }) => body)).toEqual([{ unitId: 'u1', neighbourhoodId: 'n1' }]))
  })

  it('shows which of the two has confirmed, and lets one withdraw', async () => {
    const one = aReporting({ unitConfirmedAt: '2026-11-25T08:00:00.000Z' })
    const sent = serve({
      ...member,
      ...branches,
      [mine]: page(one),
      [`POST /reportings/${one.id}/withdraw`]: { ...one, status: 'withdrawn' },
    })
    render(<Report />)
    expect(await screen.findByText('单位已确认，等邻里支部')).toBeTruthy()
    fireEvent.click(screen.getByText('收回报到'))
    await waitFor(() => expect(sent).toHaveLength(1))
  })

  it('says why it was not confirmed, and offers it again', async () => {
    const one = aReporting({ status: 'refused', reason: '组织关系不在本支部', availableActions: [] })
    serve({ ...member, ...branches, [mine]: page(one) })
    render(<Report />)
    expect(await screen.findByText('原因：组织关系不在本支部')).toBeTruthy()
    expect(screen.getByText('报到')).toBeTruthy()
  })
})

describe('双报到, for the secretary', () => {
  const one = aReporting({ isMe: false, availableActions: ['confirm', 'refuse'] })

  it('says that nobody has come', async () => {
    serve({ ...secretary, [desk]: page() })
    render(<Report />)
    expect(await screen.findByText('还没有人来报到')).toBeTruthy()
  })

  it('confirms with one tap', async () => {
    const sent = serve({ ...secretary, [desk]: page(one), [`POST /reportings/${one.id}/confirm`]: one })
    render(<Report />)
    expect(await screen.findByText('1 位党员等您确认')).toBeTruthy()
    fireEvent.click(screen.getByText('确认'))
    await waitFor(() => expect(sent.map(({ route }) => route)).toEqual([`POST /reportings/${one.id}/confirm`]))
  })

  it('does not confirm without a reason', async () => {
    const sent = serve({ ...secretary, [desk]: page(one), [`POST /reportings/${one.id}/refuse`]: one })
    render(<Report />)
    fireEvent.click(await screen.findByText('不确认'))
    await screen.findByText('不确认王建国的报到')
    const submit = () => fireEvent.click(screen.getAllByText('不确认').at(-1) as HTMLElement)
    submit()
    expect(await screen.findByText('请选一个原因，或写一句')).toBeTruthy()
    fireEvent.click(screen.getByText('住处不归本支部'))
    submit()
    await waitFor(() => expect(sent.map(({ body }) => body)).toEqual([{ reason: '住处不归本支部' }]))
  })

  it('tells whoever was late', async () => {
    serve({ ...secretary, [desk]: page(one), [`POST /reportings/${one.id}/confirm`]: refusal(409, 'status-changed') })
    render(<Report />)
    fireEvent.click(await screen.findByText('确认'))
    await waitFor(() =>
      expect(Taro.showToast).toHaveBeenCalledWith(
        expect.objectContaining({ title: '这份报到刚刚有了变化，已为您刷新' }),
      ),
    )
  })

  it('lets a secretary who is a member see both sides', async () => {
    serve({
      'GET /me': me({ posts: [aPost('branch-secretary'), aPost('party-member')] }),
      ...branches,
      [desk]: page(one),
      [mine]: page(),
    })
    render(<Report />)
    await screen.findByText('1 位党员等您确认')
    fireEvent.click(screen.getByText('我的报到'))
    expect(await screen.findByText('到两个支部报到')).toBeTruthy()
  })
})
