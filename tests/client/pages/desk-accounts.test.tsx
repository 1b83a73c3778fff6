import { beforeEach, describe, expect, it, jest } from '@jest/globals'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { router } from '../../support/taro-api'
import DeskAccounts from '../../../client/src/packages/console/accounts/index.h5'
import { DESK } from './a-community'
import { me, serve } from './fake-server'

const device = (id: string, name: string, isThis: boolean) => ({
  ...{ id, device: name, door: 'scan', isThis },
  ...{ at: '2026-11-24T02:00:00.000Z', lastSeenAt: '2026-11-25T02:00:00.000Z' },
})
const answers = {
  'GET /me': me({ desk: DESK, isStaff: true }),
  'GET /me/credentials': { account: null, hasPassword: false, hasTotp: false },
  'GET /me/sessions': { items: [device('a', '这台电脑', true), device('b', '家里的电脑', false)] },
}
const withPassword = { ...answers, 'GET /me/credentials': { account: 'chenmin', hasPassword: true, hasTotp: false } }
const fill = async (label: string, value: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value } })

beforeEach(() => {
  jest.clearAllMocks()
  router.params = {}
})

describe('书记台, 账号与登录', () => {
  it('wants a long password twice before it is sent', async () => {
    const sent = serve({ ...answers, 'POST /me/password': { account: 'chenmin' } })
    render(<DeskAccounts />)
    expect(await screen.findByText('还没有设密码，手机不在身边时进不来')).toBeTruthy()
    await fill('账号', 'chenmin')
    await fill('密码', 'short')
    fireEvent.click(screen.getByText('设密码'))
    expect(await screen.findByText('密码至少 12 位，现在 5 位')).toBeTruthy()
    await fill('密码', 'a long sentence')
    await fill('再写一遍', 'another sentence')
    expect(await screen.findByText('两遍写得不一样')).toBeTruthy()
    expect(sent).toEqual([])
    await fill('再写一遍', 'a long sentence')
    fireEvent.click(screen.getByText('设密码'))
    await waitFor(() =>
      expect(sent.map(({ body }) => body)).toEqual([{ account: 'chenmin', password: 'a long sentence' }]),
    )
  })

  it('asks for the present password when there is one', async () => {
    const sent = serve({ ...withPassword, 'POST /me/password': { account: 'chenmin' } })
    render(<DeskAccounts />)
    await fill('新密码', 'a long sentence')
    await fill('再写一遍', 'a long sentence')
    fireEvent.click(screen.getByText('改密码，别处退出'))
    expect(await screen.findByText('请写现在的密码')).toBeTruthy()
    await fill('现在的密码', 'the old one')
    fireEvent.click(screen.getByText('改密码，别处退出'))
    await waitFor(() => expect(sent[0]?.body).toMatchObject({ old: 'the old one' }))
  })

  it('enrols an authenticator: password, code to scan or type, one number back', async () => {
    router.params = { ask: 'totp' }
    const enrolment = { secret: 'JBSWY3DPEHPK3PXP', uri: 'otpauth://totp/x?secret=JBSWY3DPEHPK3PXP' }
    const sent = serve({ ...withPassword, 'POST /me/totp': enrolment, 'POST /me/totp/confirm': { hasTotp: true } })
    render(<DeskAccounts />)
    await fill('密码', 'a long sentence')
    fireEvent.click(screen.getByText('开通动态口令'))
    expect(await screen.findByRole('img', { name: '动态口令的二维码，请用验证器扫' })).toBeTruthy()
    expect(screen.getByText('JBSW Y3DP EHPK 3PXP')).toBeTruthy()
    await fill('验证器上的 6 位数字', '12')
    fireEvent.click(screen.getByText('写好了，开通'))
    expect(await screen.findByText('请写 6 位数字')).toBeTruthy()
    await fill('验证器上的 6 位数字', '123456')
    fireEvent.click(screen.getByText('写好了，开通'))
    await waitFor(() =>
      expect(sent.map(({ body }) => body)).toEqual([{ password: 'a long sentence' }, { totp: '123456' }]),
    )
  })

  it('ends a login elsewhere, never the one here', async () => {
    const sent = serve({ ...answers, 'POST /me/sessions/revoke': { ended: 1 } })
    render(<DeskAccounts />)
    fireEvent.click(await screen.findByLabelText('让家里的电脑退出'))
    await waitFor(() => expect(sent.map(({ body }) => body)).toEqual([{ id: 'b' }]))
    expect(screen.queryByLabelText('让这台电脑退出')).toBeNull()
  })
})
