/** As the contract says. */
export const PASSWORD_LEAST = 12

interface Typed {
  account: string
  old: string
  password: string
  again: string
}

/** The first thing wrong with what was typed, and where; null when it can be sent. */
export const passwordProblem = (typed: Typed, hasPassword: boolean): { field: keyof Typed; message: string } | null => {
  if (!/^[A-Za-z0-9._-]{3,40}$/.test(typed.account))
    return { field: 'account', message: '账号用字母、数字，3 到 40 个' }
  if (hasPassword && !typed.old) return { field: 'old', message: '请写现在的密码' }
  if (typed.password.length < PASSWORD_LEAST)
    return { field: 'password', message: `密码至少 ${PASSWORD_LEAST} 位，现在 ${typed.password.length} 位` }
  if (typed.again !== typed.password) return { field: 'again', message: '两遍写得不一样' }
  return null
}
