import { useState } from 'react'
import type { BodyOf, ResponseOf } from '#shared/contract/api.contract'
import { api } from '../../lib/request'
import { useAction } from '../../lib/use-action'
import { useQuery } from '../../lib/use-query'
import { toast } from '../../ui'

export type Enrolment = ResponseOf<'POST /me/totp'>

/** One's own account of the desk: its password and its authenticator. */
export const useCredentials = (isOn: boolean) => {
  const { data, error, reload } = useQuery('GET /me/credentials', isOn ? {} : null)
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null)
  const setPassword = useAction(async (body: BodyOf<'POST /me/password'>) => {
    await api('POST /me/password', { body })
    toast(body.old ? '密码改好了，别处已退出' : '密码设好了')
    await reload()
    return true
  })
  const startTotp = useAction(async (password: string) =>
    setEnrolment(await api('POST /me/totp', { body: { password } })),
  )
  const confirmTotp = useAction(async (totp: string) => {
    await api('POST /me/totp/confirm', { body: { totp } })
    setEnrolment(null)
    toast('动态口令开通了，下次登录要用')
    await reload()
  })
  return { credentials: data, error, reload, setPassword, startTotp, confirmTotp, enrolment, setEnrolment }
}
