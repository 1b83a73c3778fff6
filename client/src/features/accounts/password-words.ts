import { ACCOUNT, ACCOUNT_HINT, PASSWORD_LEAST } from '#shared/credentials/credential.rules'

interface Typed {
  account: string
  old: string
  password: string
  again: string
}

/** The first thing wrong with what was typed, and where; null when it can be sent. */
export const passwordProblem = (typed: Typed, hasPassword: boolean): { field: keyof Typed; message: string } | null => {
  if (!ACCOUNT.test(typed.account)) return { field: 'account', message: ACCOUNT_HINT }
  if (hasPassword && !typed.old) return { field: 'old', message: '请写现在的密码' }
  if (typed.password.length < PASSWORD_LEAST)
    return { field: 'password', message: `密码至少 ${PASSWORD_LEAST} 位，现在 ${typed.password.length} 位` }
  if (typed.again !== typed.password) return { field: 'again', message: '两遍写得不一样' }
  return null
}
