import { useState } from 'react'
import { asApiError } from '../../lib/api-error'
import { api } from '../../lib/request'
import { loginPassword } from '../../lib/session'

export interface PasswordLogin {
  account: string
  password: string
  totp: string
  set: (change: Partial<Record<'account' | 'password' | 'totp', string>>) => void
  /** The account has an authenticator: its code is asked too. */
  asksTotp: boolean
  /** What is wrong, as a sentence. */
  problem: string | null
  isPending: boolean
  submit: () => Promise<void>
}

/** The fallback: account and password, then the authenticator's code. `onIn` learns whether one is still to be enrolled. */
export const usePasswordLogin = (onIn: (hasTotp: boolean) => unknown): PasswordLogin => {
  const [typed, setTyped] = useState({ account: '', password: '', totp: '' })
  const [asksTotp, setAsksTotp] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [isPending, setIsPending] = useState(false)

  const enter = async () => {
    const { account, password, totp } = typed
    await loginPassword({ account: account.trim(), password, ...(asksTotp && { totp: totp.trim() }) })
    const { hasTotp } = await api('GET /me/credentials').catch(() => ({ hasTotp: true }))
    await onIn(hasTotp)
  }
  const submit = async () => {
    if (isPending) return
    if (!typed.account.trim() || !typed.password) return setProblem('请填写账号和密码')
    if (asksTotp && !/^\d{6}$/.test(typed.totp.trim())) return setProblem('请填写验证器上的 6 位动态口令')
    setIsPending(true)
    setProblem(null)
    try {
      await enter()
    } catch (thrown) {
      const error = asApiError(thrown)
      if (error.code === 'totp-required') setAsksTotp(true)
      // Which of the three was wrong is not said: all are asked again.
      if (error.code === 'credentials-wrong') setAsksTotp(false)
      setProblem(error.message)
    } finally {
      setIsPending(false)
    }
  }
  return {
    ...typed,
    set: (change) => setTyped((typed) => ({ ...typed, ...change })),
    asksTotp,
    problem,
    isPending,
    submit,
  }
}
