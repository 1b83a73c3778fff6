import { beforeEach, describe, expect, it, jest } from '@jest/globals'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { aPost } from '../features/organisations/an-organisation'
import { dialog, grid, open, press, row, type, vacant } from './an-organisation-desk'

beforeEach(() => void jest.clearAllMocks())

describe('书记台, 组织与网格: who serves there', () => {
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
})
