import { beforeEach, describe, expect, it, jest } from '@jest/globals'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import Taro, { router } from '../../support/taro-api'
import DeskImports from '../../../client/src/packages/console/imports/index.h5'
import { errorsAsCsv, templateOf } from '../../../client/src/features/imports/csv'
import { DESK } from './a-community'
import { me, serve } from './fake-server'

const id = '65f0000000000000000000b1'
const heads = ['姓名', '联系电话', '楼号', '单元', '房间']
const batch = (change: object = {}) => ({
  ...{ id, kind: 'people', status: 'uploaded', fileName: '住户.xlsx', at: '2026-11-24T02:00:00.000Z', by: '陈书记' },
  ...{ rows: 100, made: 0, kept: 0, report: null, mapping: { name: 0, phone: 1, building: 2, unit: 3 } },
  columns: heads.map((head, index) => ({ index, head, samples: [`样${index}`] })),
  availableActions: ['check'],
  ...change,
})
const errors = Array.from({ length: 60 }, (_, i) => ({
  ...{ row: i + 2, field: i % 2 ? 'phone' : 'room', label: i % 2 ? '手机' : '房号', value: `=${i}` },
  message: i % 2 ? '不是 11 位手机号' : '没有房号',
}))
const report = { fresh: 40, known: 3, wrong: 57, errors }
const answers = { 'GET /me': me({ desk: DESK, isStaff: true }), 'GET /imports': { items: [batch()] } }
const open = async () => fireEvent.click((await screen.findByText('住户.xlsx')).closest('tr') as HTMLElement)

beforeEach(() => {
  jest.clearAllMocks()
  router.params = {}
})

describe('书记台, 表格导入', () => {
  it('sends the chosen file for its kind, and opens what came of it', async () => {
    router.params = { kind: 'people' }
    serve({ ...answers, [`GET /imports/${id}`]: batch() })
    const send = jest.fn<typeof fetch>().mockResolvedValue({
      status: 201,
      text: async () => JSON.stringify(batch()),
    } as Response)
    globalThis.fetch = send
    render(<DeskImports />)
    const file = new File(['姓名'], '住户.csv')
    fireEvent.change(await screen.findByLabelText('选表格'), { target: { files: [file] } })
    expect(await screen.findByText('居民和任职表 100 行，看看列对不对')).toBeTruthy()
    const [address, call] = send.mock.calls[0] as [string, { body: FormData }]
    expect(address).toBe('/api/v1/imports?kind=people')
    expect((call.body.get('file') as File).name).toBe('住户.csv')
  })

  it('says what the server found wrong with a file', async () => {
    serve(answers)
    globalThis.fetch = jest.fn<typeof fetch>().mockResolvedValue({
      status: 415,
      text: async () => JSON.stringify({ error: { code: 'unsupported-media', message: '这不是表格' } }),
    } as Response)
    render(<DeskImports />)
    fireEvent.change(await screen.findByLabelText('选表格'), { target: { files: [new File(['x'], 'x.doc')] } })
    await waitFor(() => expect(Taro.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: '这不是表格' })))
  })

  it('shows the guessed columns, and tries only when the required ones are there', async () => {
    const sent = serve({
      ...answers,
      [`GET /imports/${id}`]: batch(),
      [`POST /imports/${id}/check`]: batch({ status: 'checked', report }),
    })
    render(<DeskImports />)
    await open()
    expect(await screen.findByText('还差房号')).toBeTruthy()
    expect((screen.getByLabelText('姓名在哪一列') as HTMLSelectElement).value).toBe('0')
    fireEvent.click(screen.getByText('试一遍，不写入'))
    fireEvent.change(screen.getByLabelText('房号在哪一列'), { target: { value: '4' } })
    expect(screen.getByText('样4')).toBeTruthy()
    fireEvent.click(screen.getByText('试一遍，不写入'))
    expect(await screen.findByText('40 行能导，57 行有错')).toBeTruthy()
    expect(sent.map(({ body }) => body)).toEqual([{ mapping: { name: 0, phone: 1, building: 2, unit: 3, room: 4 } }])
  })

  it('lists every error by row, by column and by page', async () => {
    serve({
      ...answers,
      [`GET /imports/${id}`]: batch({ status: 'checked', report, availableActions: ['check', 'run'] }),
    })
    render(<DeskImports />)
    await open()
    const list = within(await screen.findByRole('grid', { name: '哪里不对' }))
    expect(list.getAllByRole('row')).toHaveLength(51)
    fireEvent.click(screen.getByText('下一页'))
    expect(list.getAllByRole('row')).toHaveLength(11)
    fireEvent.click(screen.getByRole('radio', { name: '手机 30' }))
    expect(list.getAllByRole('row')).toHaveLength(31)
    expect(screen.queryByText('没有房号')).toBeNull()
  })

  it('runs once, and watches until it is written', async () => {
    const live: Record<string, unknown> = {
      ...answers,
      [`GET /imports/${id}`]: batch({ status: 'checked', report, availableActions: ['check', 'run'] }),
      [`POST /imports/${id}/run`]: batch({ status: 'running', report, made: 12, availableActions: [] }),
    }
    const sent = serve(live)
    render(<DeskImports />)
    await open()
    const button = await screen.findByText('导入 40 行')
    fireEvent.click(button)
    fireEvent.click(button)
    expect(await screen.findByText('正在导入，已写 12 行')).toBeTruthy()
    live[`GET /imports/${id}`] = batch({ status: 'done', report, made: 40, availableActions: ['undo'] })
    expect(await screen.findByText('导好了，新增 40 行')).toBeTruthy()
    expect(sent.map(({ route }) => route)).toEqual([`POST /imports/${id}/run`])
  })

  it('offers to go on only with a run that stands still', async () => {
    const running = { status: 'running', report, made: 12 } as const
    const live: Record<string, unknown> = {
      ...answers,
      [`GET /imports/${id}`]: batch({ ...running, availableActions: [] }),
      [`POST /imports/${id}/run`]: batch({ status: 'done', report, made: 40, availableActions: ['undo'] }),
    }
    const sent = serve(live)
    render(<DeskImports />)
    await open()
    await screen.findByText('正在导入，已写 12 行')
    expect(screen.queryByText('停住了，接着导')).toBeNull()
    live[`GET /imports/${id}`] = batch({ ...running, availableActions: ['run'] })
    fireEvent.click(await screen.findByText('停住了，接着导', {}, { timeout: 5_000 }))
    expect(await screen.findByText('导好了，新增 40 行')).toBeTruthy()
    expect(sent.map(({ route }) => route)).toEqual([`POST /imports/${id}/run`])
  })

  it('takes a batch back after asking, and says what stays', async () => {
    const done = batch({ status: 'done', report, made: 40, availableActions: ['undo'] })
    const sent = serve({
      ...answers,
      [`GET /imports/${id}`]: done,
      [`POST /imports/${id}/undo`]: batch({ status: 'undone', made: 40, kept: 2, availableActions: [] }),
    })
    render(<DeskImports />)
    await open()
    fireEvent.click(await screen.findByText('整批撤回'))
    fireEvent.click(await screen.findByText('撤回新增的 40 行'))
    expect(await screen.findByText('撤回了，2 个已有人用上，留下了')).toBeTruthy()
    expect(sent).toHaveLength(1)
  })
})

describe('the files of an import', () => {
  it('give a template the columns of its kind', () => {
    expect(templateOf('people')).toBe('\uFEFF"姓名","手机","楼栋","单元","房号","身份","任职组织代码"')
  })

  it('keep a value that a spreadsheet would take for a formula as words', () => {
    expect(errorsAsCsv(errors.slice(0, 1)).split('\r\n')[1]).toBe('"2","房号","\'=0","没有房号"')
  })
})
