import { beforeEach, describe, expect, it, jest } from '@jest/globals'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import Taro from '../../support/taro-api'
import { anOrganisation } from '../features/organisations/an-organisation'
import { asked, branch, community, dialog, grid, open, press, row, type, vacant } from './an-organisation-desk'

beforeEach(() => void jest.clearAllMocks())

describe('书记台, 组织与网格: an organisation made, edited and closed', () => {
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
