import { beforeEach, describe, expect, it, jest } from '@jest/globals'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import Taro from '../../support/taro-api'
import DeskOrganisation from '../../../client/src/packages/console/organisation/index.h5'
import { aChart, anOrganisation, aPost } from '../features/organisations/an-organisation'
import { anArea, place, rectangle } from '../features/organisations/an-area'
import { me, page, refusal, serve, type Sent } from './fake-server'

const chart = aChart()
const { community, branch, grid, vacant, closed } = chart
const post = (role: string, organisation: object, isActing = false) => ({
  ...{ id: '65f0000000000000000000e1', role, label: '书记', organisation, until: null, standsInFor: null, isActing },
})
const secretary = me({
  ...{ name: '陈敏', isStaff: true, desk: ['queue', 'review', 'organisation'] },
  posts: [post('community-secretary', community)],
})
const answers = {
  'GET /me': secretary,
  'GET /organisations': { items: Object.values(chart) },
  'GET /people': page({ id: '65f0000000000000000000ee', name: '王建国', phone: '138****1003', entrance: '5栋2单元' }),
}
const open = (change: object = {}): Sent[] => {
  const sent = serve({ ...answers, ...change })
  render(<DeskOrganisation />)
  return sent
}
const asked = (path: string) => jest.mocked(Taro.request).mock.calls.filter(([call]) => call.url.includes(path)).length
const row = (name: string) => screen.findByRole('treeitem', { name: new RegExp(name) })
const button = (name: string | RegExp) => screen.findByRole('button', { name })
const press = async (name: string | RegExp) => fireEvent.click(await button(name))
const dialog = async () => within(await screen.findByRole('dialog'))
const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } })
const panel = (name: string) => within(screen.getByRole('complementary', { name }))

beforeEach(() => {
  jest.clearAllMocks()
})

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

  it('adds a grid under its branch, and says what is wrong with the form first', async () => {
    const sent = open({ 'POST /organisations': vacant })
    fireEvent.click(await row('河畔一支部'))
    await press('加下级')
    const form = await dialog()
    fireEvent.click(form.getByRole('button', { name: '加上' }))
    expect(form.getByText('请写名称')).toBeTruthy()
    expect(sent).toEqual([])
    type(form.getByLabelText('名称'), '第三网格')
    type(form.getByLabelText('楼栋（可不填）'), '5-6栋')
    fireEvent.click(form.getByRole('button', { name: '加上' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(sent.map(({ body }) => body)).toEqual([
      {
        ...{ kind: 'grid', parentId: branch.id, name: '第三网格', code: 'HP-1-3', phone: null, deskHours: null },
        buildings: ['5栋', '6栋'],
      },
    ])
  })

  it('adds under the highest organisation this reader may add to', async () => {
    const street = { ...anOrganisation(9), kind: 'street', name: '江北街道', availableActions: [] }
    const below = { ...community, parentId: street.id, path: [street.id, community.id] }
    open({ 'GET /organisations': { items: [street, below] } })
    await press('加组织')
    expect((await dialog()).getByText('在河畔社区下面加一个')).toBeTruthy()
  })

  it('shows at the field what the server refuses', async () => {
    const issues = [{ path: 'code', message: '这个代码已有组织在用，请换一个' }]
    const refused = {
      statusCode: 400,
      data: { error: { code: 'invalid-input', message: '不行', details: { issues } } },
    }
    open({ [`POST /organisations/${grid.id}/edit`]: { refused: { ...refused, header: {} } } })
    fireEvent.click(await row('第一网格'))
    await press('改第一网格')
    const form = await dialog()
    fireEvent.click(form.getByRole('button', { name: '存下' }))
    expect(await form.findByText('这个代码已有组织在用，请换一个')).toBeTruthy()
  })

  it('gives the vacant post to somebody found by name', async () => {
    const sent = open({ 'POST /memberships': aPost() })
    fireEvent.click(await row('第二网格'))
    await press('选网格员')
    const form = await dialog()
    fireEvent.click(form.getByRole('button', { name: '任网格员' }))
    expect(form.getByText('请选一位')).toBeTruthy()
    type(form.getByLabelText('谁'), '建国')
    fireEvent.click(await form.findByRole('radio', { name: /王建国/ }))
    fireEvent.click(form.getByRole('button', { name: '请王建国任网格员' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(sent.map(({ body }) => body)).toEqual([
      { personId: '65f0000000000000000000ee', organisationId: vacant.id, role: 'grid-worker' },
    ])
  })

  it('asks a stand-in for both days, and hands back at the end of the last', async () => {
    const sent = open({ 'POST /memberships': aPost() })
    fireEvent.click(await row('第一网格'))
    await press('给罗秀英找人代班')
    const form = await dialog()
    fireEvent.click(await form.findByRole('radio', { name: /陈敏/ }))
    fireEvent.click(form.getByRole('button', { name: '请陈敏代班' }))
    expect(form.getByText('请写到哪天为止')).toBeTruthy()
    type(form.getByLabelText('从哪天'), '2099-10-01')
    type(form.getByLabelText('到哪天'), '2099-10-07')
    fireEvent.click(form.getByRole('button', { name: '请陈敏代班' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(sent[0]?.body).toMatchObject({
      since: '2099-09-30T16:00:00.000Z',
      until: '2099-10-07T16:00:00.000Z',
      standsInFor: grid.posts[0]?.person.id,
    })
  })

  it('ends a post after asking once', async () => {
    const sent = open({ [`POST /memberships/${grid.posts[0]?.id}/end`]: aPost() })
    fireEvent.click(await row('第一网格'))
    await press('免去罗秀英的网格员')
    fireEvent.click((await dialog()).getByRole('button', { name: '免职' }))
    await waitFor(() => expect(sent.map(({ route }) => route)).toEqual([`POST /memberships/${grid.posts[0]?.id}/end`]))
  })

  it('puts somebody on duty, and takes the turn back', async () => {
    const duty = { id: '65f0000000000000000000d1', person: { id: 'x', name: '陈敏' }, from: '2026-11-18T10:00:00Z' }
    const sent = open({
      'GET /organisations': { items: [{ ...grid, duties: [{ ...duty, until: '2026-11-18T14:00:00Z' }] }] },
      [`POST /organisations/${grid.id}/duties`]: grid,
      [`POST /organisations/${grid.id}/duties/drop`]: grid,
    })
    fireEvent.click(await row('第一网格'))
    await press('排班')
    const form = await dialog()
    fireEvent.click(await form.findByRole('radio', { name: /罗秀英/ }))
    type(form.getByLabelText('从'), '2099-10-01T18:00')
    type(form.getByLabelText('到'), '2099-10-01T17:00')
    fireEvent.click(form.getByRole('button', { name: '排上' }))
    expect(form.getByText('结束要晚于开始')).toBeTruthy()
    type(form.getByLabelText('到'), '2099-10-02T08:00')
    fireEvent.click(form.getByRole('button', { name: '排上' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(sent[0]?.body).toMatchObject({ from: '2099-10-01T10:00:00.000Z', until: '2099-10-02T00:00:00.000Z' })
    await press(/^取消陈敏的值班/)
    fireEvent.click((await dialog()).getByRole('button', { name: '取消值班' }))
    await waitFor(() => expect(sent[1]?.body).toEqual({ dutyId: duty.id }))
  })

  it('says what closing does, and closes with a reason', async () => {
    const sent = open({ [`POST /organisations/${branch.id}/close`]: branch })
    fireEvent.click(await row('河畔一支部'))
    await press('撤掉')
    const form = await dialog()
    expect(form.getByText('在办 2 件交给河畔社区')).toBeTruthy()
    fireEvent.click(form.getByRole('button', { name: '撤掉' }))
    expect(form.getByText('请写一句原因')).toBeTruthy()
    type(form.getByLabelText('为什么撤'), '两个支部合并')
    fireEvent.click(form.getByRole('button', { name: '撤掉' }))
    await waitFor(() => expect(sent.map(({ body }) => body)).toEqual([{ reason: '两个支部合并' }]))
  })

  it('tells a lost race by the server’s sentence, and reads again', async () => {
    const moved = { code: 'status-changed', message: '下面还有第一网格，请先撤掉下级' }
    open({
      [`POST /organisations/${branch.id}/close`]: { refused: { statusCode: 409, data: { error: moved }, header: {} } },
    })
    fireEvent.click(await row('河畔一支部'))
    await press('撤掉')
    const form = await dialog()
    type(form.getByLabelText('为什么撤'), '合并')
    const before = asked('/organisations')
    fireEvent.click(form.getByRole('button', { name: '撤掉' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await waitFor(() => expect(asked('/organisations?closed=1')).toBe(before + 1))
    expect(jest.mocked(Taro.showToast)).toHaveBeenCalledWith(expect.objectContaining({ title: moved.message }))
  })

  it('prints a poster with the code in letters and the way to join', async () => {
    open()
    fireEvent.click(await row('河畔社区'))
    await press('海报')
    const poster = await dialog()
    expect(poster.getByText('加入河畔社区')).toBeTruthy()
    expect(poster.getByText('HP')).toBeTruthy()
    expect(poster.getByRole('img', { name: '加入社区的二维码' })).toBeTruthy()
  })
})

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
