import { beforeEach, describe, expect, it, jest } from '@jest/globals'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import Taro from '../../support/taro-api'
import DeskPeople from '../../../client/src/packages/console/people/index.h5'
import { aPerson, branch, community, DESK, grid, street } from './a-community'
import { me, page, serve } from './fake-server'

const person = aPerson()
const staff = me({ name: '陈书记', desk: DESK, isStaff: true })
const answers = {
  'GET /me': staff,
  'GET /people': page(person),
  'GET /organisations': { items: [street, community, branch, grid] },
}
const open = async () => fireEvent.click((await screen.findByText('李秀兰')).closest('tr') as HTMLElement)
const asked = () => jest.mocked(Taro.request).mock.calls.map(([call]) => decodeURIComponent(call.url))

beforeEach(() => void jest.clearAllMocks())

describe('书记台, 居民与党员', () => {
  it('lists who is there, masked, with the post that tells most', async () => {
    serve(answers)
    render(<DeskPeople />)
    expect(await screen.findByText('居民和党员 1 位')).toBeTruthy()
    expect(screen.getByText('138****5190')).toBeTruthy()
    expect(screen.getByText('河畔一支部')).toBeTruthy()
  })

  it('asks the server for words when the typing rests, and for a role', async () => {
    serve({ ...answers, 'GET /people?words=5190&role=party-member&limit=20': page() })
    render(<DeskPeople />)
    await screen.findByText('李秀兰')
    fireEvent.change(screen.getByLabelText('姓名、电话后四位、几栋'), { target: { value: '51' } })
    fireEvent.change(screen.getByLabelText('姓名、电话后四位、几栋'), { target: { value: '5190' } })
    await waitFor(() => expect(asked().some((url) => url.includes('words=5190'))).toBe(true))
    expect(asked().some((url) => /words=51(&|$)/.test(url))).toBe(false)
    fireEvent.click(screen.getByRole('radio', { name: '党员' }))
    await waitFor(() => expect(asked().some((url) => url.includes('words=5190&role=party-member'))).toBe(true))
  })

  it('shows the whole phone only for a reason', async () => {
    const sent = serve({ ...answers, [`POST /people/${person.id}/reveal`]: { ...person, phone: '13800005190' } })
    render(<DeskPeople />)
    await open()
    fireEvent.click(await screen.findByText('看电话'))
    const dialog = await screen.findByRole('dialog')
    const submit = dialog.querySelector('.ui-btn') as HTMLElement
    fireEvent.click(submit)
    expect(await screen.findByText('请选一个原因，或写一句')).toBeTruthy()
    fireEvent.click(within(dialog).getByText('核实住户'))
    fireEvent.click(submit)
    expect(await screen.findByText('13800005190')).toBeTruthy()
    expect(sent.map(({ body }) => body)).toEqual([{ reason: '核实住户' }])
  })

  it('gives a post where that role can be held', async () => {
    const made = { ...person.posts[0], label: '网格员', organisation: grid }
    const sent = serve({ ...answers, 'POST /memberships': made })
    render(<DeskPeople />)
    await open()
    fireEvent.click(await screen.findByText('加一个任职'))
    fireEvent.change(await screen.findByLabelText('什么身份'), { target: { value: 'grid-worker' } })
    expect(await screen.findByText('第一网格，网格党小组')).toBeTruthy()
    fireEvent.click(screen.getByText('任职'))
    await waitFor(() =>
      expect(sent.map(({ body }) => body)).toEqual([
        { personId: person.id, organisationId: grid.id, role: 'grid-worker' },
      ]),
    )
  })

  it('ends a post after asking, once', async () => {
    const post = person.posts[0]
    const sent = serve({ ...answers, [`POST /memberships/${post?.id}/end`]: post })
    render(<DeskPeople />)
    await open()
    fireEvent.click(await screen.findByLabelText('免去河畔一支部党员'))
    const yes = await screen.findByText('免去党员')
    fireEvent.click(yes)
    fireEvent.click(yes)
    await waitFor(() => expect(sent.map(({ route }) => route)).toEqual([`POST /memberships/${post?.id}/end`]))
  })

  it('leads an empty community to the spreadsheet', async () => {
    serve({ ...answers, 'GET /people': page() })
    render(<DeskPeople />)
    expect(await screen.findByText('还没有人')).toBeTruthy()
    fireEvent.click(screen.getByText('用表格导入', { selector: '.ui-empty *' }))
    await waitFor(() =>
      expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/packages/console/imports/index?kind=people' }),
    )
  })
})
