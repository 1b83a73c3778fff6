import { beforeEach, describe, expect, it, jest } from '@jest/globals'
import Taro from '@tarojs/taro'
import { network } from '../../support/taro-api'
import { send, sendWaiting, watchNetwork } from '../../../client/src/lib/send-queue'
import { setReader, setToken } from '../../../client/src/lib/token'

const request = jest.mocked(Taro.request as unknown as (call: unknown) => Promise<unknown>)
const upload = jest.mocked(Taro.uploadFile as unknown as (call: unknown) => Promise<unknown>)
const created = { statusCode: 201, data: { id: 'order' }, header: {} }
const offline = { errMsg: 'request:fail' }

const form = (id: string) => ({
  id,
  route: 'POST /orders' as const,
  body: { serviceCode: 'repair', description: '灯不亮了', address: '3 栋', draftId: id },
  photos: [
    { key: 'wxfile://usr/1.jpg', path: 'wxfile://usr/1.jpg' },
    { key: 'wxfile://usr/2.jpg', path: 'wxfile://usr/2.jpg' },
  ],
  title: '水电小修',
})
const uploaded = (id: string) => ({ statusCode: 201, data: JSON.stringify({ id }) })
const bodies = () => request.mock.calls.map(([call]) => call as { data: unknown; header: Record<string, string> })
const keysUploaded = () =>
  upload.mock.calls.map(([call]) => (call as { header: Record<string, string> }).header['Idempotency-Key'])

beforeEach(() => {
  request.mockReset()
  upload.mockReset()
  setToken('t')
  setReader('li')
})

describe('send', () => {
  it('sends the photos, then the words, under the draft’s own keys', async () => {
    upload.mockResolvedValueOnce(uploaded('p1')).mockResolvedValueOnce(uploaded('p2'))
    request.mockResolvedValue(created)
    expect(await send(form('draft-1'))).toEqual({ id: 'order' })
    expect(keysUploaded()).toEqual(['draft-1-0', 'draft-1-1'])
    expect(bodies()[0]?.data).toEqual({ ...form('draft-1').body, photoIds: ['p1', 'p2'] })
    expect(bodies()[0]?.header['Idempotency-Key']).toBe('draft-1')
  })

  it('keeps a form without a network and sends it once when there is one', async () => {
    upload.mockResolvedValueOnce(uploaded('p1')).mockRejectedValueOnce(offline)
    expect(await send(form('draft-2'))).toBeNull()
    expect(request).not.toHaveBeenCalled()
    upload.mockResolvedValueOnce(uploaded('p2'))
    request.mockResolvedValue(created)
    await Promise.all([sendWaiting(), sendWaiting()])
    await sendWaiting()
    expect(keysUploaded()).toEqual(['draft-2-0', 'draft-2-1', 'draft-2-1'])
    expect(bodies()).toHaveLength(1)
    expect(bodies()[0]?.data).toMatchObject({ photoIds: ['p1', 'p2'], draftId: 'draft-2' })
  })

  it('never sends one person’s words in another’s name', async () => {
    upload.mockRejectedValueOnce(offline)
    expect(await send(form('draft-3'))).toBeNull()
    setReader('wang')
    await sendWaiting()
    expect(request).not.toHaveBeenCalled()
    setReader('li')
    upload.mockResolvedValue(uploaded('p'))
    request.mockResolvedValue(created)
    await sendWaiting()
    expect(bodies()).toHaveLength(1)
  })

  it('gives a refused form back', async () => {
    upload.mockResolvedValue(uploaded('p'))
    const error = { code: 'invalid-input', message: '填写的内容有误，请改正后再提交' }
    request.mockResolvedValue({ statusCode: 400, data: { error }, header: {} })
    await expect(send(form('draft-4'))).rejects.toMatchObject({ code: 'invalid-input' })
    await sendWaiting()
    expect(bodies()).toHaveLength(1)
  })

  it('sends by itself when the network is back, and by the clock where the phone never tells', async () => {
    jest.useFakeTimers({ advanceTimers: true })
    watchNetwork()
    upload.mockRejectedValue(offline)
    expect(await send(form('draft-5'))).toBeNull()
    network(false)
    await jest.advanceTimersByTimeAsync(1000)
    expect(request).not.toHaveBeenCalled()
    upload.mockResolvedValue(uploaded('p'))
    request.mockResolvedValue(created)
    network(true)
    await jest.advanceTimersByTimeAsync(1000)
    expect(bodies()).toHaveLength(1)
    upload.mockRejectedValueOnce(offline)
    expect(await send(form('draft-6'))).toBeNull()
    await jest.advanceTimersByTimeAsync(21_000)
    expect(bodies()).toHaveLength(2)
    expect(bodies()[1]?.header['Idempotency-Key']).toBe('draft-6')
    jest.useRealTimers()
  })
})
