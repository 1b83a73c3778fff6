import { beforeEach, describe, expect, it, jest } from '@jest/globals'
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { me, page, refusal, serve } from './fake-server'

jest.unstable_mockModule('../../../client/src/ui/platform/tap', () => import('../../../client/src/ui/platform/tap.h5'))
const { default: DeskReview } = await import('../../../client/src/packages/console/review/index.h5')

const applicant = (n: number, name: string) => ({
  ...{ id: `65f0000000000000000000f${n}`, status: 'applied', number: null, name, phone: '139****3618' },
  ...{ skills: ['phone'], availability: ['saturday-morning'], radiusMetres: 1000, address: '3栋', words: null },
  ...{ branch: { id: 'b', name: '二支部' }, appliedAt: '2026-11-18T12:14:00.000Z', reviewedAt: null, reason: null },
  ...{ isMe: false, availableActions: ['approve', 'refuse'] },
})
const fang = applicant(1, '方小琴')
const liu = applicant(2, '刘建军')
const staff = me({ name: '孙书记', isStaff: true, desk: ['review'] })
const answers = { 'GET /me': staff, 'GET /volunteers': page(fang, liu) }
const approving = { [`POST /volunteers/${fang.id}/approve`]: fang }
const row = async (name: string) => (await screen.findByRole('cell', { name })).closest('tr') as HTMLElement
const decide = () => screen.getByText('通过，编入二支部').closest('button') as HTMLButtonElement
const isShown = async (name: string) => (await row(name)).getAttribute('aria-selected') === 'true'

beforeEach(() => void jest.clearAllMocks())

describe('书记台, 志愿者审核', () => {
  it('approves the person beside the list once, and goes on to the next', async () => {
    const sent = serve({ ...answers, ...approving })
    render(<DeskReview />)
    fireEvent.click(await row('方小琴'))
    const button = await screen.findByText('通过，编入二支部')
    fireEvent.click(button)
    fireEvent.click(button)
    await waitFor(async () => expect(await isShown('刘建军')).toBe(true))
    expect(sent.map(({ route }) => route)).toEqual([`POST /volunteers/${fang.id}/approve`])
  })

  it('takes no other answer while one is under way', async () => {
    serve({ ...answers, ...approving })
    render(<DeskReview />)
    fireEvent.click(await row('方小琴'))
    fireEvent.click(await screen.findByText('通过，编入二支部'))
    expect((screen.getByText('不通过').closest('button') as HTMLButtonElement).disabled).toBe(true)
    await waitFor(async () => expect(await isShown('刘建军')).toBe(true))
  })

  it('stays where the reader has gone meanwhile', async () => {
    serve({ ...answers, 'GET /volunteers': page(fang, liu, applicant(3, '马玉兰')), ...approving })
    render(<DeskReview />)
    const elsewhere = await row('马玉兰')
    fireEvent.click(await row('方小琴'))
    fireEvent.click(await screen.findByText('通过，编入二支部'))
    fireEvent.click(elsewhere)
    expect(decide().disabled).toBe(true)
    await waitFor(() => expect(decide().disabled).toBe(false))
    await act(async () => undefined)
    expect(await isShown('马玉兰')).toBe(true)
  })

  it('goes on after somebody else was faster too', async () => {
    serve({ ...answers, [`POST /volunteers/${fang.id}/approve`]: refusal(409, 'status-changed') })
    render(<DeskReview />)
    fireEvent.click(await row('方小琴'))
    fireEvent.click(await screen.findByText('通过，编入二支部'))
    await waitFor(async () => expect(await isShown('刘建军')).toBe(true))
  })

  it('refuses only with a reason, and goes on to the next', async () => {
    const sent = serve({ ...answers, [`POST /volunteers/${fang.id}/refuse`]: fang })
    render(<DeskReview />)
    fireEvent.click(await row('方小琴'))
    fireEvent.click(await screen.findByText('不通过'))
    const dialog = await screen.findByRole('dialog')
    fireEvent.click(within(dialog).getByText('请补充会什么'))
    fireEvent.click(dialog.querySelector('.ui-btn') as HTMLElement)
    await waitFor(async () => expect(await isShown('刘建军')).toBe(true))
    expect(sent.map(({ body }) => body)).toEqual([{ reason: '请补充会什么' }])
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('goes by Enter from the row to its decision, and after it to the next row', async () => {
    const standing = { ...answers, ...approving }
    serve(standing)
    render(<DeskReview />)
    fireEvent.keyDown(await row('方小琴'), { key: 'Enter' })
    const button = (await screen.findByText('通过，编入二支部')).closest('button') as HTMLElement
    await waitFor(() => expect(document.activeElement).toBe(button))
    standing['GET /volunteers'] = page(liu)
    fireEvent.click(button)
    await waitFor(async () => expect(document.activeElement).toBe(await row('刘建军')))
  })

  it('says what failed, and asks again', async () => {
    serve({ 'GET /me': staff, 'GET /volunteers': refusal(503, 'unavailable') })
    render(<DeskReview />)
    expect(await screen.findByText('没取到报名')).toBeTruthy()
  })
})
