import { beforeEach, describe, expect, it, jest } from '@jest/globals'
import { fireEvent, render, screen } from '@testing-library/react'
import Taro from '../../support/taro-api'
import Looks from '../../../client/src/packages/people/looks'
import { page, refusal, serve } from './fake-server'

const today = new Date().toISOString()
const look = (n: number, change: object = {}) => ({
  id: `65f00000000000000000000${n}`,
  at: today,
  by: { role: 'party-member', name: '王师傅', organisation: '河畔一支部' },
  seen: ['phone', 'address'],
  orderNumber: '261125-0003',
  ...change,
})
const desk = look(2, {
  at: '2026-01-05T02:00:00.000Z',
  by: { role: 'community-secretary', name: '林书记', organisation: '河畔社区' },
  seen: ['profile'],
  orderNumber: null,
})

beforeEach(() => void jest.clearAllMocks())

describe('谁看过我的信息', () => {
  it('keeps its layout while it waits, then says who was last', async () => {
    serve({ 'GET /me/looks': page(look(1), desk) })
    render(<Looks />)
    expect(screen.getByRole('status').getAttribute('aria-busy')).toBe('true')
    expect(await screen.findByText(/^最近是党员 王师傅，今天/)).toBeTruthy()
  })

  it('says of each who it was, what was seen, and when', async () => {
    serve({ 'GET /me/looks': page(look(1), desk) })
    render(<Looks />)
    expect(await screen.findByText('党员 王师傅')).toBeTruthy()
    expect(screen.getByText('看了完整电话和门牌，订单 261125-0003')).toBeTruthy()
    expect(screen.getByText(/^今天 \d+:\d\d，河畔一支部$/)).toBeTruthy()
    expect(screen.getByText('社区书记 林书记')).toBeTruthy()
    expect(screen.getByText('看了资料（电话打了码）')).toBeTruthy()
  })

  it('names nobody whom the reader has helped', async () => {
    const by = { role: 'resident', name: null, organisation: '河畔社区' }
    serve({ 'GET /me/looks': page(look(1, { by, seen: ['phone'] })) })
    render(<Looks />)
    expect(await screen.findByText('您帮的居民')).toBeTruthy()
    expect(screen.queryByText(/河畔社区/)).toBeNull()
  })

  it('brings more when it is asked for', async () => {
    serve({
      'GET /me/looks?cursor=next': page(desk),
      'GET /me/looks': { items: [look(1)], nextCursor: 'next' },
    })
    render(<Looks />)
    fireEvent.click(await screen.findByText('再看一些'))
    expect(await screen.findByText('社区书记 林书记')).toBeTruthy()
    expect(screen.queryByText('再看一些')).toBeNull()
  })

  it('says what would come when there is nothing', async () => {
    serve({ 'GET /me/looks': page() })
    render(<Looks />)
    expect(await screen.findByText('还没有人看过')).toBeTruthy()
    fireEvent.click(screen.getByText('看隐私说明'))
    expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/packages/people/consent/index' })
  })

  it('says what failed and tries again', async () => {
    const given: Record<string, unknown> = { 'GET /me/looks': refusal(503, 'unavailable') }
    serve(given)
    render(<Looks />)
    const again = await screen.findByText('再试一次')
    given['GET /me/looks'] = page(look(1))
    fireEvent.click(again)
    expect(await screen.findByText('党员 王师傅')).toBeTruthy()
  })

  it('leads to the one to ask about a look nobody knows', async () => {
    serve({ 'GET /me/looks': page(look(1)) })
    render(<Looks />)
    fireEvent.click(await screen.findByText('有不认识的，问问网格员'))
    expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/packages/people/helper/index' })
  })
})
