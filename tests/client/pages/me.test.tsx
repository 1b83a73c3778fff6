import { beforeEach, describe, expect, it, jest } from '@jest/globals'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import Taro from '../../support/taro-api'
import Me from '../../../client/src/pages/me'
import Helper from '../../../client/src/packages/people/helper'
import Phone from '../../../client/src/packages/people/phone'
import Sessions from '../../../client/src/packages/people/sessions'
import { aPost } from './a-post'
import { me, page, refusal, serve } from './fake-server'

const unread = { 'GET /notices': { ...page(), unread: 0 } }
const secretary = aPost('branch-secretary', { standsInFor: '林书记', until: '2030-11-30T04:00:00.000Z' })
const grid = aPost('grid-worker')
const both = { ...unread, 'GET /me': me({ posts: [secretary, grid], desk: ['homes'] }) }

beforeEach(() => void jest.clearAllMocks())

describe('我的', () => {
  it('says what failed and tries again', async () => {
    const given: Record<string, unknown> = { ...unread, 'GET /me': refusal(503, 'unavailable') }
    serve(given)
    render(<Me />)
    const again = await screen.findByText('再试一次')
    given['GET /me'] = me()
    fireEvent.click(again)
    expect(await screen.findByText('王建国')).toBeTruthy()
  })

  it('offers no choice to whoever has one post', async () => {
    serve({ ...unread, 'GET /me': me({ posts: [aPost('party-member')] }) })
    render(<Me />)
    expect(await screen.findByText('河畔一支部')).toBeTruthy()
    expect(screen.queryByRole('radiogroup')).toBeNull()
  })

  it('tells for whom one stands in, and until when', async () => {
    serve(both)
    render(<Me />)
    expect(await screen.findByText('河畔一支部，替林书记，到 2030 年 11 月 30 日')).toBeTruthy()
  })

  it('changes the post with one tap, and all of them back', async () => {
    const given: Record<string, unknown> = { ...both, 'POST /me/post': { id: '1' } }
    const sent = serve(given)
    render(<Me />)
    expect(await screen.findByText('现在用全部身份办事')).toBeTruthy()
    given['GET /me'] = me({ posts: [secretary, { ...grid, isActing: true }] })
    fireEvent.click(screen.getByText('网格员'))
    expect(await screen.findByText('现在以网格员的身份办事')).toBeTruthy()
    fireEvent.click(screen.getByText('全部身份'))
    await waitFor(() =>
      expect(sent.map(({ body }) => body)).toEqual([{ membershipId: grid.id }, { membershipId: null }]),
    )
  })

  it('leads to each of its pages', async () => {
    serve(both)
    render(<Me />)
    const opened = ['住户核实', '双报到', '我的家', '我的网格员', '手机号', '谁看过我的信息', '登录的设备', '隐私说明']
    await screen.findByText('我的家')
    for (const words of opened) fireEvent.click(screen.getByText(words))
    await waitFor(() => expect(Taro.navigateTo).toHaveBeenCalledTimes(opened.length))
  })
})

describe('找网格员', () => {
  it('calls the one person', async () => {
    const gridWorker = { name: '小陈', phone: '13900000001', grid: '第一网格', isOnDuty: true, standsInFor: null }
    serve({ 'GET /me': me({ gridWorker }) })
    render(<Helper />)
    expect(await screen.findByText('有事找小陈')).toBeTruthy()
    expect(screen.getByText('今天值班')).toBeTruthy()
    fireEvent.click(screen.getByText('打电话'))
    expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '13900000001' })
  })

  it('says for whom somebody stands in, and until when', async () => {
    const until = new Date(Date.now() - 8 * 3600_000 + 24 * 3600_000)
    const standsInFor = { name: '李强', until: until.toISOString() }
    const gridWorker = { name: '王婷', phone: '13900000001', grid: '第一网格', isOnDuty: false, standsInFor }
    serve({ 'GET /me': me({ gridWorker }) })
    render(<Helper />)
    expect(await screen.findByText(/^王婷代李强值班，到/)).toBeTruthy()
    expect(screen.getByText('代班')).toBeTruthy()
    expect(screen.queryByText('打一个电话，就有人管')).toBeNull()
  })

  it('calls the community when nobody is there, and says its hours', async () => {
    const community = { id: '1', name: '河畔社区', phone: '0757-88880000', deskHours: '周一到周五 9:00 到 17:30' }
    serve({ 'GET /me': me({ community }) })
    render(<Helper />)
    fireEvent.click(await screen.findByText('打给社区'))
    expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '0757-88880000' })
    expect(screen.getByText('周一到周五 9:00 到 17:30')).toBeTruthy()
  })

  it('offers joining to whoever belongs nowhere', async () => {
    serve({ 'GET /me': me({ community: null, address: null }) })
    render(<Helper />)
    fireEvent.click(await screen.findByText('填我的家'))
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/packages/people/join/index' })
  })

  it('says what failed', async () => {
    serve({ 'GET /me': refusal(503, 'unavailable') })
    render(<Helper />)
    expect(await screen.findByText('再试一次')).toBeTruthy()
  })
})

describe('手机号', () => {
  const write = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })

  it('sends nothing before both are written', async () => {
    const sent = serve({ 'GET /me': me({ phone: null }) })
    render(<Phone />)
    await screen.findByText('还没有绑定手机号')
    write('手机号', '1380000')
    fireEvent.click(screen.getByText('用验证码绑定'))
    expect(await screen.findByText('请填写 11 位手机号')).toBeTruthy()
    expect(sent).toEqual([])
  })

  it('is bound with its code, and says what is wrong with one', async () => {
    const given: Record<string, unknown> = { 'GET /me': me(), 'POST /me/phone': refusal(400, 'sms-code-wrong') }
    const sent = serve(given)
    render(<Phone />)
    await screen.findByText('138****5530')
    write('手机号', '13800005190')
    write('验证码', '123456')
    fireEvent.click(screen.getByText('用验证码绑定'))
    await waitFor(() => expect(Taro.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: '不行' })))
    given['POST /me/phone'] = { id: '1', phone: '13800005190' }
    fireEvent.click(screen.getByText('用验证码绑定'))
    await waitFor(() => expect(Taro.switchTab).toHaveBeenCalled())
    expect(sent.at(-1)?.body).toEqual({ phone: '13800005190', code: '123456' })
  })
})

describe('登录的设备', () => {
  const device = (id: string, change: object = {}) => ({
    ...{ id, device: '苹果手机上的微信', door: 'wechat', isThis: false },
    ...{ at: '2026-11-20T04:00:00.000Z', lastSeenAt: '2026-11-20T04:00:00.000Z' },
    ...change,
  })
  const here = device('s1', { isThis: true })
  const desk = device('s2', { device: '电脑上的浏览器', door: 'scan' })

  it('says that it is the only one', async () => {
    serve({ 'GET /me/sessions': { items: [here] } })
    render(<Sessions />)
    expect(await screen.findByText('只在这里登录着')).toBeTruthy()
    expect(screen.queryByText('别处都退出')).toBeNull()
  })

  it('lets one out, or all others', async () => {
    const sent = serve({ 'GET /me/sessions': { items: [here, desk] }, 'POST /me/sessions/revoke': { ended: 1 } })
    render(<Sessions />)
    fireEvent.click(await screen.findByText('退出'))
    await waitFor(() => expect(sent).toHaveLength(1))
    fireEvent.click(await screen.findByText('别处都退出'))
    await waitFor(() => expect(sent.map(({ body }) => body)).toEqual([{ id: 's2' }, {}]))
  })

  it('says what failed and tries again', async () => {
    const given: Record<string, unknown> = { 'GET /me/sessions': refusal(503, 'unavailable') }
    serve(given)
    render(<Sessions />)
    const again = await screen.findByText('再试一次')
    given['GET /me/sessions'] = { items: [here] }
    fireEvent.click(again)
    expect(await screen.findByText('苹果手机上的微信')).toBeTruthy()
  })
})
