import { beforeEach, describe, expect, it, jest } from '@jest/globals'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { me, page, refusal, serve } from './fake-server'

jest.unstable_mockModule('../../../client/src/ui/platform/tap', () => import('../../../client/src/ui/platform/tap.h5'))
const { default: DeskHomes } = await import('../../../client/src/packages/console/homes/index.h5')

const home = (n: number, change: object = {}) => ({
  ...{ id: `65f0000000000000000000c${n}`, kind: 'own', status: 'applied', community: { id: 'c', name: '河畔社区' } },
  ...{ building: '3栋', unit: '2', room: `40${n}`, address: `3栋2单元40${n}`, location: null, isMain: true },
  ...{ grid: { id: 'g', name: '第一网格' }, person: { id: 'p', name: `住户${n}`, phone: '138****5190' } },
  ...{ at: '2026-11-24T02:00:00.000Z', reason: null, availableActions: ['verify', 'refuse', 'leave'] },
  ...change,
})
const worker = me({ name: '小陈', desk: ['homes', 'accounts'] })
const answers = { 'GET /me': worker, 'GET /homes/waiting': page(home(1), home(2)) }
const row = (words: string) =>
  waitFor(() => {
    const found = screen.getAllByRole('row').find((one) => one.textContent?.includes(words))
    if (!found) throw new Error(`no row says ${words}`)
    return found
  })

beforeEach(() => void jest.clearAllMocks())

describe('书记台, 住户核实', () => {
  it('says how many wait, for a grid worker too', async () => {
    serve(answers)
    render(<DeskHomes />)
    expect(await screen.findByText('2 户等您核实')).toBeTruthy()
  })

  it('verifies the chosen home once, and goes on to the next', async () => {
    const one = home(1)
    const sent = serve({ ...answers, [`POST /homes/${one.id}/verify`]: one })
    render(<DeskHomes />)
    fireEvent.click(await row('3栋2单元401'))
    const button = await screen.findByText('住在这里，核实')
    fireEvent.click(button)
    fireEvent.click(button)
    await waitFor(async () => expect((await row('3栋2单元402')).getAttribute('aria-selected')).toBe('true'))
    expect(sent.map(({ route }) => route)).toEqual([`POST /homes/${one.id}/verify`])
  })

  it('refuses only with a reason', async () => {
    const one = home(1)
    const sent = serve({ ...answers, [`POST /homes/${one.id}/refuse`]: one })
    render(<DeskHomes />)
    fireEvent.click(await row('3栋2单元401'))
    fireEvent.click(await screen.findByText('不通过'))
    const dialog = await screen.findByRole('dialog')
    const submit = dialog.querySelector('.ui-btn') as HTMLElement
    fireEvent.click(submit)
    expect(await screen.findByText('请选一个原因，或写一句')).toBeTruthy()
    fireEvent.click(within(dialog).getByText('上门没有人'))
    fireEvent.click(submit)
    await waitFor(() => expect(sent.map(({ body }) => body)).toEqual([{ reason: '上门没有人' }]))
  })

  it('moves by arrows, and shows the home beside the list', async () => {
    serve(answers)
    render(<DeskHomes />)
    fireEvent.keyDown(await row('3栋2单元401'), { key: 'ArrowDown' })
    expect((await row('3栋2单元402')).getAttribute('aria-selected')).toBe('true')
    expect(screen.getByRole('complementary', { name: '3栋2单元402' })).toBeTruthy()
  })

  it('goes by Enter from the row to its decision, and after it to the next row', async () => {
    const one = home(1)
    const standing = { ...answers, [`POST /homes/${one.id}/verify`]: one }
    serve(standing)
    render(<DeskHomes />)
    fireEvent.keyDown(await row('3栋2单元401'), { key: 'Enter' })
    const button = (await screen.findByText('住在这里，核实')).closest('button') as HTMLElement
    await waitFor(() => expect(document.activeElement).toBe(button))
    standing['GET /homes/waiting'] = page(home(2))
    fireEvent.click(button)
    await waitFor(async () => expect(document.activeElement).toBe(await row('3栋2单元402')))
  })

  it('says what comes next when nobody waits', async () => {
    serve({ 'GET /me': worker, 'GET /homes/waiting': page() })
    render(<DeskHomes />)
    expect(await screen.findByText('居民加入后出现在这里')).toBeTruthy()
  })

  it('says what failed, and asks again', async () => {
    serve({ 'GET /me': worker, 'GET /homes/waiting': refusal(503, 'unavailable') })
    render(<DeskHomes />)
    expect(await screen.findByText('没取到住户')).toBeTruthy()
  })
})
