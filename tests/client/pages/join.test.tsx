import { beforeEach, describe, expect, it, jest } from '@jest/globals'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import Taro, { router } from '../../support/taro-api'
import Join from '../../../client/src/packages/people/join'
import { aHome } from '../features/a-home'
import { me, refusal, serve } from './fake-server'

const riverside = { id: '65f00000000000000000000b', code: 'HP', name: '河畔社区', street: '河畔街道', phone: null }
const hillside = { ...riverside, id: '65f00000000000000000000c', code: 'SJ', name: '山脚社区' }
const answers = {
  'GET /me': me({ name: '邻居', community: null, address: null }),
  'GET /communities': { items: [riverside, hillside].map((one) => ({ ...one, distance: null })) },
  [`GET /communities/${riverside.id}/places`]: {
    buildings: [1, 2, 3].map((n) => ({ name: `${n}栋`, grid: '第一网格', location: null })),
  },
  [`GET /communities/${riverside.id}/grid`]: {
    grid: { id: '65f0000000000000000000d2', name: '第一网格' },
    branch: { id: '65f0000000000000000000d3', name: '河畔一支部' },
  },
  'POST /me/name': { id: '1', name: '李秀兰' },
  'POST /homes': aHome(),
}
const tap = (words: string) => fireEvent.click(screen.getByText(words))
const write = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const fill = async () => {
  fireEvent.click(await screen.findByText('河畔社区'))
  tap('下一步，填住处')
  fireEvent.click(await screen.findByText('3栋'))
  write('单元', '2单元')
  write('房号', '402')
  write('怎么称呼您', '李秀兰')
}

beforeEach(() => {
  jest.clearAllMocks()
  router.params = {} as never
})

describe('加入社区', () => {
  it('says what failed and tries again', async () => {
    const given: Record<string, unknown> = { ...answers, 'GET /communities': refusal(503, 'unavailable') }
    serve(given)
    render(<Join />)
    const again = await screen.findByText('再试一次')
    given['GET /communities'] = answers['GET /communities']
    fireEvent.click(again)
    expect(await screen.findByText('山脚社区')).toBeTruthy()
  })

  it('asks for what is missing, in red, and sends nothing', async () => {
    const sent = serve(answers)
    render(<Join />)
    await screen.findByText('河畔社区')
    tap('下一步，填住处')
    expect(Taro.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: '请先选一个社区' }))
    tap('河畔社区')
    tap('下一步，填住处')
    await screen.findByText('3栋')
    write('单元', '东边')
    tap('下一步，看一遍')
    expect(await screen.findByText('请写房号')).toBeTruthy()
    expect(screen.getByText('单元写数字，没有就空着')).toBeTruthy()
    expect(sent).toEqual([])
  })

  it('says whose grid it is before the one button, and joins once', async () => {
    const sent = serve(answers)
    render(<Join />)
    await fill()
    tap('下一步，看一遍')
    expect(await screen.findByText('第一网格')).toBeTruthy()
    expect(screen.getByText('河畔一支部')).toBeTruthy()
    expect(screen.getByText('3栋2单元402')).toBeTruthy()
    const button = screen.getByText('加入')
    fireEvent.click(button)
    fireEvent.click(button)
    expect(await screen.findByText('已加入河畔社区')).toBeTruthy()
    expect(screen.getByText('第一网格，等网格员核实')).toBeTruthy()
    expect(sent.map(({ route, body }) => [route, body])).toEqual([
      ['POST /me/name', { name: '李秀兰' }],
      ['POST /homes', { communityId: riverside.id, kind: 'own', building: '3栋', unit: '2', room: '402' }],
    ])
    cleanup()
    render(<Join />)
    expect(await screen.findByText('您住在哪个社区')).toBeTruthy()
  })

  it('keeps what was written through a killed app', async () => {
    serve(answers)
    render(<Join />)
    await fill()
    cleanup()
    render(<Join />)
    expect(((await screen.findByLabelText('房号')) as HTMLInputElement).value).toBe('402')
  })

  it('keeps all of it when consent is asked for first', async () => {
    serve({ ...answers, 'POST /me/name': refusal(403, 'consent-required') })
    render(<Join />)
    await fill()
    tap('下一步，看一遍')
    fireEvent.click(await screen.findByText('加入'))
    await waitFor(() => expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/packages/people/consent/index' }))
    expect(screen.getByText('3栋2单元402')).toBeTruthy()
    expect(Taro.showToast).not.toHaveBeenCalled()
  })

  it('chooses the community of a poster', async () => {
    router.params = { scene: encodeURIComponent('c=HP') } as never
    serve({ ...answers, 'GET /communities?code=HP': { items: [{ ...riverside, distance: null }] } })
    render(<Join />)
    expect(await screen.findByText('您扫的是河畔社区的海报')).toBeTruthy()
    tap('下一步，填住处')
    expect(await screen.findByText('您家在哪里')).toBeTruthy()
  })

  it('looks near the reader only after a tap, and takes no for an answer', async () => {
    jest.mocked(Taro.getLocation).mockRejectedValueOnce(new Error('auth deny'))
    serve({
      ...answers,
      'GET /communities?lng=113.1&lat=23': { items: [{ ...hillside, distance: 350 }] },
    })
    render(<Join />)
    await screen.findByText('河畔社区')
    expect(Taro.getLocation).not.toHaveBeenCalled()
    tap('看附近的社区')
    await waitFor(() => expect(Taro.showToast).toHaveBeenCalledTimes(1))
    jest.mocked(Taro.getLocation).mockResolvedValueOnce({ longitude: 113.1, latitude: 23 })
    tap('看附近的社区')
    expect(await screen.findByText('350 米')).toBeTruthy()
    expect(screen.queryByText('河畔社区')).toBeNull()
  })

  it('begins with the home where a community is known', async () => {
    serve({ ...answers, 'GET /me': me({ address: null }) })
    render(<Join />)
    expect(await screen.findByText('您家在哪里')).toBeTruthy()
    tap('更换')
    expect(await screen.findByText('山脚社区')).toBeTruthy()
  })

  it('offers all communities where none fits', async () => {
    serve({ ...answers, 'GET /communities?words=%E6%B2%A1%E6%9C%89': { items: [] } })
    render(<Join />)
    await screen.findByText('河畔社区')
    write('社区名或海报代码', '没有')
    fireEvent.click(await screen.findByText('看全部社区'))
    expect(await screen.findByText('山脚社区')).toBeTruthy()
  })
})
