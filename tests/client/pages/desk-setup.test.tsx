import { beforeEach, describe, expect, it, jest } from '@jest/globals'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import Taro from '../../support/taro-api'
import DeskSetup from '../../../client/src/packages/console/setup/index.h5'
import { branch, community, DESK, grid, street } from './a-community'
import { me, page, refusal, serve } from './fake-server'

const admin = me({ name: '第一位管理员', desk: DESK })
const service = { serviceCode: 'home-repair', name: '水电小修', group: '家里的事' }
const standing = (...items: object[]) => ({
  'GET /me': admin,
  'GET /organisations': { items: [street, ...items] },
  'GET /services': { items: items.length > 0 ? [service] : [] },
  'GET /people': page(),
})
const fill = async (label: string, value: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value } })

beforeEach(() => void jest.clearAllMocks())

describe('书记台, 开办向导', () => {
  it('begins with the community, and makes it on the spot, once', async () => {
    const sent = serve({ ...standing(), 'POST /organisations': community })
    render(<DeskSetup />)
    expect(await screen.findByText('先把社区建起来，五步就能开张')).toBeTruthy()
    await fill('名称', '河畔社区')
    await fill('代码', 'HP')
    await fill('值班电话（可不填）', '021-55551234')
    const button = screen.getByText('建社区')
    fireEvent.click(button)
    fireEvent.click(button)
    await waitFor(() =>
      expect(sent.map(({ body }) => body)).toEqual([
        {
          ...{ kind: 'community', parentId: street.id, name: '河畔社区', code: 'HP' },
          ...{ phone: '021-55551234', deskHours: null, buildings: [] },
        },
      ]),
    )
  })

  it('says what is missing before it asks the server', async () => {
    const sent = serve(standing())
    render(<DeskSetup />)
    await fill('代码', '河畔')
    fireEvent.click(screen.getByText('建社区'))
    expect(await screen.findByText('请写名称')).toBeTruthy()
    expect(screen.getByText('代码用字母、数字和横线')).toBeTruthy()
    expect(sent).toEqual([])
  })

  it('proposes the next free code for a branch', async () => {
    serve(standing(community, branch))
    render(<DeskSetup />)
    fireEvent.click(await screen.findByText('支部'))
    expect(((await screen.findByLabelText('代码')) as HTMLInputElement).value).toBe('HP-2')
  })

  it('makes a grid with its buildings as they are typed', async () => {
    const sent = serve({ ...standing(community, branch), 'POST /organisations': grid })
    render(<DeskSetup />)
    expect(await screen.findByText('还差 2 步，下一步：网格')).toBeTruthy()
    await fill('名称', '第一网格')
    await fill('管哪几栋（可不填）', '1-3、5栋')
    fireEvent.click(screen.getByText('划网格'))
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]?.body).toMatchObject({
      ...{ kind: 'grid', parentId: branch.id, name: '第一网格', code: 'HP-1-1' },
      buildings: ['1栋', '2栋', '3栋', '5栋'],
    })
  })

  it('shows the catalogue that came with the community', async () => {
    serve(standing(community, branch, grid))
    render(<DeskSetup />)
    fireEvent.click(await screen.findByText('1 项'))
    expect(await screen.findByText('水电小修')).toBeTruthy()
  })

  it('ends with the people, by spreadsheet or poster, and the first things to do', async () => {
    serve(standing(community, branch, grid))
    render(<DeskSetup />)
    expect(await screen.findByText('请居民和党员来')).toBeTruthy()
    expect(screen.getByText('1 个组织还缺人，先任命书记和网格员')).toBeTruthy()
    fireEvent.click(screen.getByText('印海报'))
    expect(await screen.findByRole('img', { name: '加入社区的二维码' })).toBeTruthy()
    fireEvent.click(screen.getByText('用表格导入'))
    await waitFor(() =>
      expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/packages/console/imports/index?kind=people' }),
    )
  })

  it('says what failed, and asks again', async () => {
    serve({ ...standing(), 'GET /organisations': refusal(503, 'unavailable') })
    render(<DeskSetup />)
    expect(await screen.findByText('没取到现在的组织')).toBeTruthy()
  })
})
