import { beforeEach, describe, expect, it, jest } from '@jest/globals'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import Taro from '../../support/taro-api'
import Confirm from '../../../client/src/packages/order/confirm'
import ChooseService from '../../../client/src/packages/order/service'
import { newDraft, peekDraft, setDraft } from '../../../client/src/lib/drafts'
import { sendWaiting } from '../../../client/src/lib/send-queue'
import { anOrder } from '../features/an-order'
import { aService } from './a-service'
import { NO_NETWORK, refusal, serve } from './fake-server'

const fields = {
  serviceCode: 'repair',
  description: '厨房的灯不亮了',
  address: '3 栋 2 单元 402',
  contactPhone: '13800005190',
  preferredTimes: '',
}
const begin = (answers: object) => {
  const sent = serve({ 'GET /services': { items: [aService] }, ...answers })
  const draft = newDraft(fields)
  setDraft('place', draft)
  return { sent, draft }
}
const confirm = async () => {
  const button = await screen.findByText('确认下单')
  await screen.findByText('水电小修')
  fireEvent.click(button)
  fireEvent.click(button)
}

beforeEach(() => void jest.clearAllMocks())

describe('选服务', () => {
  it('keeps its layout while it waits, and opens the next step', async () => {
    serve({ 'GET /services': { items: [aService] } })
    render(<ChooseService />)
    expect(screen.getByRole('status').getAttribute('aria-busy')).toBe('true')
    fireEvent.click(await screen.findByText('水电小修'))
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/packages/order/place/index' })
    expect(peekDraft<typeof fields>('place')?.fields.serviceCode).toBe('repair')
  })

  it('says what failed and tries again', async () => {
    const given: Record<string, unknown> = { 'GET /services': refusal(503, 'unavailable') }
    serve(given)
    render(<ChooseService />)
    const again = await screen.findByText('再试一次')
    given['GET /services'] = { items: [aService] }
    fireEvent.click(again)
    expect(await screen.findByText('水电小修')).toBeTruthy()
  })
})

describe('确认下单', () => {
  it('sends once, under the draft’s id, however often it is tapped', async () => {
    const order = anOrder({ status: 'placed', seats: [] })
    const { sent, draft } = begin({ 'POST /orders': order })
    render(<Confirm />)
    await confirm()
    const detail = { url: `/packages/order/detail/index?id=${order.id}` }
    await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalledWith(detail))
    expect(sent).toHaveLength(1)
    expect(sent[0]).toMatchObject({ route: 'POST /orders', key: draft.draftId, body: { draftId: draft.draftId } })
    expect(peekDraft('place')).toBeNull()
  })

  it('keeps the order without a network and says so, then sends it by itself', async () => {
    const { sent, draft } = begin({ 'POST /orders': NO_NETWORK })
    render(<Confirm />)
    await confirm()
    expect(await screen.findByText('存在手机里了，等网络好了自动发')).toBeTruthy()
    expect(new Set(sent.map(({ key }) => key))).toEqual(new Set([draft.draftId]))
    const placed = anOrder({ status: 'placed', seats: [] })
    jest.mocked(Taro.request).mockResolvedValue({ statusCode: 201, data: placed, header: {} })
    await act(async () => void (await Promise.all([sendWaiting(), sendWaiting()])))
    await waitFor(() => expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/orders/index' }))
  })

  it('stays with what was written when the server refuses', async () => {
    const { sent } = begin({ 'POST /orders': refusal(400, 'invalid-input') })
    render(<Confirm />)
    await confirm()
    await waitFor(() => expect(Taro.showToast).toHaveBeenCalled())
    expect(sent).toHaveLength(1)
    expect(screen.getByText('厨房的灯不亮了')).toBeTruthy()
    expect(peekDraft('place')).not.toBeNull()
  })

  it('asks for a number that can be called', async () => {
    const { sent } = begin({})
    render(<Confirm />)
    fireEvent.change(await screen.findByLabelText('联系电话'), { target: { value: '123' } })
    await confirm()
    expect(await screen.findByText('请填写手机号，或带区号的座机')).toBeTruthy()
    expect(sent).toEqual([])
  })

  it('leads to the first step when there is nothing to confirm', async () => {
    serve({ 'GET /services': { items: [aService] } })
    render(<Confirm />)
    fireEvent.click(await screen.findByText('我要下单', { selector: '.ui-btn__words' }))
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/packages/order/service/index' })
  })
})
