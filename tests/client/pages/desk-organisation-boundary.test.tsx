import { beforeEach, describe, expect, it, jest } from '@jest/globals'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { anArea, place, rectangle } from '../features/organisations/an-area'
import { branch, button, community, open, press, row, type, vacant } from './an-organisation-desk'
import { type Sent } from './fake-server'

beforeEach(() => void jest.clearAllMocks())

describe('the boundary of a grid', () => {
  const edit = `POST /organisations/${vacant.id}/edit`
  const drawing = async (change: object = {}) => {
    const sent = open({ [edit]: vacant, ...change })
    fireEvent.click(await row('第二网格'))
    await press('画边界')
    return sent
  }
  const pad = () => screen.findByRole('application', { name: /^画第二网格的边界/ })
  const keys = async (...pressed: string[]) => {
    for (const key of pressed) fireEvent.keyDown(await pad(), { key })
  }
  const many = (key: string, n: number) => Array.from({ length: n }, () => key)
  const ringSent = (sent: Sent[]) =>
    ((sent[0]?.body as { area: { coordinates: [number, number][][] } }).area.coordinates[0] ?? []).length

  it('begins by naming a place when nothing is drawn anywhere', async () => {
    open({ 'GET /organisations': { items: [community, branch, vacant] } })
    const field = await screen.findByLabelText('社区的经度、纬度')
    type(field, '河畔')
    await press('从这里开始')
    expect(screen.getByText('先写经度，再写纬度，中间用逗号')).toBeTruthy()
    type(field, '113.2644，23.1291')
    await press('从这里开始')
    expect(await screen.findByText('选一个网格，在右边点“画边界”')).toBeTruthy()
  })

  it('is drawn by the keyboard alone: a cross, corners, and the first one again', async () => {
    const sent = await drawing()
    expect(await screen.findByText('在地图上点出边界的角')).toBeTruthy()
    await keys('Enter', ...many('ArrowDown', 25), 'Enter')
    expect(await screen.findByText('边界还差 2 个角')).toBeTruthy()
    await keys(...many('ArrowRight', 6), 'Enter', ...many('ArrowDown', 2), 'Enter')
    expect(await screen.findByText('点第一个角，把边界接上')).toBeTruthy()
    const first = screen.getByRole('button', { name: '第 1 个角' })
    fireEvent.keyDown(first, { key: 'Enter' })
    expect(await screen.findByText(/^画好了，约/)).toBeTruthy()
    fireEvent.click(await button('存边界'))
    await waitFor(() => expect(screen.queryByRole('application')).toBeNull())
    expect(sent.map(({ route }) => route)).toEqual([edit])
    expect(ringSent(sent)).toBe(4)
  })

  it('is pasted, moved by a corner, and told when it overlaps', async () => {
    const sent = await drawing()
    type(screen.getByLabelText('边界数据'), '不是')
    await press('放到地图上')
    expect(screen.getByText(/读不懂/)).toBeTruthy()
    type(screen.getByLabelText('边界数据'), JSON.stringify(anArea(rectangle(1, 1, 2, 2))))
    await press('放到地图上')
    expect(await screen.findByText(/和第一网格重叠了/)).toBeTruthy()
    type(screen.getByLabelText('边界数据'), JSON.stringify(anArea(rectangle(2, 0, 2, 2))))
    await press('放到地图上')
    await waitFor(() => expect(screen.queryByText(/重叠/)).toBeNull())
    const corner = await button('第 3 个角')
    fireEvent.keyDown(corner, { key: 'ArrowRight' })
    fireEvent.keyDown(await button('第 3 个角'), { key: 'ArrowUp', shiftKey: true })
    fireEvent.click(await button('存边界'))
    await waitFor(() => expect(sent).toHaveLength(1))
    const [ring] = (sent[0]?.body as { area: { coordinates: [number, number][][] } }).area.coordinates
    expect(ring?.[2]?.[0]).toBeGreaterThan(place(4, 2)[0])
    expect(ring?.[2]?.[1]).toBeGreaterThan(place(4, 2)[1])
    expect(ring?.[0]).toEqual(place(2, 0))
  })

  it('gains and loses corners by keys, and takes steps back', async () => {
    await drawing()
    type(screen.getByLabelText('边界数据'), JSON.stringify(anArea(rectangle(3, 0, 2, 2))))
    await press('放到地图上')
    fireEvent.keyDown(await button('第 1 个角'), { key: 'Enter' })
    expect(await button('第 5 个角')).toBeTruthy()
    fireEvent.keyDown(await button('第 2 个角'), { key: 'Delete' })
    await waitFor(() => expect(screen.queryByRole('button', { name: '第 5 个角' })).toBeNull())
    await press('收回一步')
    expect(await button('第 5 个角')).toBeTruthy()
  })

  it('goes from corner to corner by the page keys, one of them in the tab order', async () => {
    await drawing()
    type(screen.getByLabelText('边界数据'), JSON.stringify(anArea(rectangle(3, 0, 2, 2))))
    await press('放到地图上')
    fireEvent.keyDown(await button('第 1 个角'), { key: 'PageDown' })
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('第 2 个角'))
    const stops = screen
      .getAllByRole('button', { name: /^第 \d 个角$/ })
      .filter((one) => one.getAttribute('tabindex') === '0')
    expect(stops).toHaveLength(1)
  })

  it('is drawn to a neighbour’s corner by the space key', async () => {
    const sent = await drawing()
    const near = [place(2.02, 0.01), place(4, 0), place(4, 2), place(2, 2), place(2.02, 0.01)]
    type(screen.getByLabelText('边界数据'), JSON.stringify(anArea(near)))
    await press('放到地图上')
    fireEvent.keyDown(await button('第 1 个角'), { key: ' ' })
    fireEvent.click(await button('存边界'))
    await waitFor(() => expect(sent).toHaveLength(1))
    const [ring] = (sent[0]?.body as { area: { coordinates: [number, number][][] } }).area.coordinates
    expect(ring?.[0]).toEqual(place(2, 0))
  })

  it('keeps an unsaved drawing until the reader says so', async () => {
    await drawing()
    await keys('Enter', 'Enter')
    fireEvent.keyDown(document, { key: 'Escape' })
    expect(await screen.findByText('画的边界不要了吗')).toBeTruthy()
    await press('接着画')
    expect(await pad()).toBeTruthy()
    await press('不画了')
    await press('不要了')
    expect(screen.queryByRole('application')).toBeNull()
  })
})
