import { beforeEach, describe, expect, it, jest } from '@jest/globals'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import Taro from '../../support/taro-api'
import { aPost } from '../features/organisations/an-organisation'
import {
  branch,
  button,
  closed,
  community,
  grid,
  open,
  panel,
  post,
  press,
  row,
  secretary,
} from './an-organisation-desk'
import { refusal } from './fake-server'

beforeEach(() => void jest.clearAllMocks())

describe('书记台, 组织与网格', () => {
  it('is closed to those whose post does not manage', async () => {
    open({ 'GET /me': { ...secretary, desk: ['queue'] } })
    expect(await screen.findByText('这一页不归您现在的身份')).toBeTruthy()
    expect(screen.queryByRole('tree')).toBeNull()
  })

  it('says that it could not read, and reads again', async () => {
    open({ 'GET /organisations': refusal(503, 'unavailable') })
    expect(await screen.findByText('没取到组织')).toBeTruthy()
    expect(await button('再试一次')).toBeTruthy()
  })

  it('says what is missing, with a lamp in the row', async () => {
    open()
    expect(await screen.findByText('只有第二网格缺网格员')).toBeTruthy()
    expect(within(await row('第二网格')).getByText('缺网格员')).toBeTruthy()
    expect(within(await row('河畔社区')).getByText('陈敏')).toBeTruthy()
  })

  it('hides the closed ones behind a switch', async () => {
    open()
    await row('河畔社区')
    expect(screen.queryByText(closed.name)).toBeNull()
    fireEvent.click(screen.getByRole('checkbox', { name: '已撤的 1 个也看' }))
    expect(await row(closed.name)).toBeTruthy()
  })

  it('moves by keys: down, into, out of and up the levels', async () => {
    open()
    const key = async (name: string, key: string) => fireEvent.keyDown(await row(name), { key })
    const chosen = async (name: string) =>
      waitFor(async () => expect((await row(name)).getAttribute('aria-selected')).toBe('true'))
    await key('河畔社区', 'ArrowRight')
    await chosen('河畔一支部')
    await key('河畔一支部', 'ArrowDown')
    await chosen('第一网格')
    expect(document.activeElement?.textContent).toContain('第一网格')
    await key('第一网格', 'ArrowRight')
    expect(await row('1栋中心户')).toBeTruthy()
    await key('第一网格', 'ArrowLeft')
    expect(screen.queryByText('1栋中心户')).toBeNull()
    await key('第一网格', 'ArrowLeft')
    await chosen('河畔一支部')
    await key('河畔一支部', 'End')
    await chosen('第二网格')
  })

  it('shows the grid beside the chart, from the tree and from the map', async () => {
    open()
    fireEvent.click(await screen.findByRole('radio', { name: '第一网格，1栋、2栋' }))
    expect(panel('第一网格').getByText('罗秀英')).toBeTruthy()
    expect(panel('第一网格').getByText(/3 月 1 日起$/)).toBeTruthy()
    fireEvent.click(await row('河畔一支部'))
    expect(panel('河畔一支部').getByRole('button', { name: '在办 2 件，去订单队列' })).toBeTruthy()
    expect(panel('河畔一支部').getByText('手上的订单')).toBeTruthy()
    fireEvent.keyDown(document, { key: 'Escape' })
    expect(screen.queryByRole('complementary', { name: '河畔一支部' })).toBeNull()
  })

  it('leads to the orders of that organisation, and only where they are in the reader’s queue', async () => {
    open()
    fireEvent.click(await row('河畔一支部'))
    await press('在办 2 件，去订单队列')
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: `/packages/console/queue/index?custodianId=${branch.id}` })
    cleanup()
    const elsewhere = { id: '65f0000000000000000000c9', name: '河畔二支部' }
    const posts = [post('community-secretary', community), post('branch-secretary', elsewhere, true)]
    open({ 'GET /me': { ...secretary, posts } })
    fireEvent.click(await row('河畔一支部'))
    expect(panel('河畔一支部').getByText('2 件')).toBeTruthy()
    expect(panel('河畔一支部').queryByRole('button', { name: /去订单队列/ })).toBeNull()
    fireEvent.click(await row('第一网格'))
    expect(panel('第一网格').queryByText('手上的订单')).toBeNull()
  })

  it('offers only what the server allows', async () => {
    open({
      'GET /organisations': { items: [{ ...grid, availableActions: [], posts: [aPost({ availableActions: [] })] }] },
    })
    fireEvent.click(await row('第一网格'))
    for (const name of ['撤掉', '加下级', '任职', '改边界', '排班', /代班/, /免去/])
      expect(panel('第一网格').queryByRole('button', { name })).toBeNull()
  })
})
