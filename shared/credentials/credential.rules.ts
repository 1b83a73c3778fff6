export const ACCOUNT = /^[A-Za-z0-9._-]{3,40}$/
export const ACCOUNT_HINT = '账号用字母、数字，3 到 40 个'
/** Length counts, not signs. */
export const PASSWORD_LEAST = 12
