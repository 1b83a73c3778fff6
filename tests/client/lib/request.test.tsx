import { beforeEach, describe, expect, it, jest } from '@jest/globals'
import Taro from '@tarojs/taro'
import { ApiError } from '../../../client/src/lib/api-error'
import { api } from '../../../client/src/lib/request'
import { getToken, setToken } from '../../../client/src/lib/token'

const request = jest.mocked(Taro.request as unknown as (call: unknown) => Promise<unknown>)
const sent = () => request.mock.calls.map(([call]) => call as { url: string; header: Record<string, string> })
const cancel = () => api('POST /orders/:id/cancel', { params: { id: 'a1' }, body: { reason: '不用了' } })

beforeEach(() => {
  jest.useRealTimers()
  request.mockReset()
  Taro.clearStorageSync()
  setToken('t0ken')
})

describe('api', () => {
  it('fills the path, the query and the bearer token', async () => {
    request.mockResolvedValue({ statusCode: 200, data: { items: [], nextCursor: null }, header: {} })
    await api('GET /orders', { query: { scope: 'mine', status: 'placed,accepted' } })
    expect(sent()[0]?.url).toBe('/api/v1/orders?scope=mine&status=placed%2Caccepted')
    expect(sent()[0]?.header).toEqual({ Authorization: 'Bearer t0ken' })
  })

  it('tries a failed mutation once more with the same key', async () => {
    request.mockRejectedValueOnce({ errMsg: 'request:fail' })
    request.mockResolvedValueOnce({ statusCode: 200, data: { id: 'a1' }, header: {} })
    await cancel()
    const keys = sent().map((call) => call.header['Idempotency-Key'])
    expect(keys).toHaveLength(2)
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/)
    expect(keys[1]).toBe(keys[0])
  })

  it('keeps the key of a call that was never answered for the next identical call, and no longer', async () => {
    request.mockRejectedValue({ errMsg: 'request:fail' })
    await expect(cancel()).rejects.toMatchObject({ code: 'offline' })
    request.mockResolvedValue({ statusCode: 200, data: { id: 'a1' }, header: {} })
    await cancel()
    await cancel()
    const keys = sent().map((call) => call.header['Idempotency-Key'])
    expect(keys[2]).toBe(keys[0])
    expect(keys[3]).not.toBe(keys[0])
  })

  it('sends no key with a session', async () => {
    request.mockResolvedValue({ statusCode: 200, data: { token: 'x' }, header: {} })
    await api('POST /session/demo', { body: { person: 'a1' } })
    expect(sent()[0]?.header['Idempotency-Key']).toBeUndefined()
  })

  it('throws the server’s sentence', async () => {
    const error = { code: 'status-changed', message: '订单状态已变化，请刷新', details: { status: 'accepted' } }
    request.mockResolvedValue({ statusCode: 409, data: { error }, header: {} })
    await expect(cancel()).rejects.toEqual(new ApiError('status-changed', error.message, 409, error.details))
  })

  it('opens 隐私说明 above the page when a door asks for consent, and keeps the session', async () => {
    jest
      .mocked(Taro.getCurrentPages as () => unknown[])
      .mockReturnValueOnce([{ route: 'packages/order/confirm/index' }])
    request.mockResolvedValue({
      statusCode: 403,
      data: { error: { code: 'consent-required', message: '请先看隐私说明，同意后再填' } },
      header: {},
    })
    await expect(cancel()).rejects.toMatchObject({ code: 'consent-required' })
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/packages/people/consent/index' })
    expect(getToken()).toBe('t0ken')
  })

  it('goes to 登录 when the session is over', async () => {
    request.mockResolvedValue({
      statusCode: 401,
      data: { error: { code: 'unauthenticated', message: '请先登录' } },
      header: {},
    })
    await expect(api('GET /me')).rejects.toMatchObject({ code: 'unauthenticated' })
    expect(getToken()).toBeNull()
    expect(Taro.reLaunch).toHaveBeenCalledWith({ url: '/packages/session/login/index' })
  })
})
