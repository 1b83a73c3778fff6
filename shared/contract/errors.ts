/** Every error an answer can carry: HTTP status and a sentence with the next step. Nothing outside this list leaves the server. */
export const ERRORS = {
  'invalid-input': { status: 400, message: '填写的内容有误，请改正后再提交' },
  'idempotency-key-required': { status: 400, message: '请求缺少防重复标识，请更新后再试' },
  'wechat-code-invalid': { status: 400, message: '微信登录已过期，请重新登录' },
  'sms-code-wrong': { status: 400, message: '验证码不对或已过期，请重新获取' },
  'credentials-wrong': { status: 401, message: '账号、密码或动态口令不对，请再试' },
  'totp-required': { status: 401, message: '请填写验证器上的 6 位动态口令' },
  unauthenticated: { status: 401, message: '请先登录' },
  forbidden: { status: 403, message: '您不能办理这一步，如有需要请联系支部' },
  'consent-required': { status: 403, message: '请先看隐私说明，同意后再填' },
  'wechat-user-blocked': { status: 403, message: '微信提示该账号存在风险，请联系网格员代您办理' },
  'not-found': { status: 404, message: '没有找到，可能已被收回，请返回刷新' },
  'method-not-allowed': { status: 405, message: '不支持这样的请求，请更新后再试' },
  'status-changed': { status: 409, message: '订单状态已变化，请刷新' },
  'not-eligible': { status: 409, message: '这位成员不能接这一单，请换一位' },
  'phone-taken': { status: 409, message: '这个手机号已在另一个账号上，请用它登录，或联系社区' },
  'account-taken': { status: 409, message: '这个账号已有人用，请换一个' },
  'request-in-flight': { status: 409, message: '正在处理，请稍候' },
  'payload-too-large': { status: 413, message: '内容太大，请精简后再试；照片请换一张小一点的' },
  'unsupported-media': { status: 415, message: '这个文件不是照片或者打不开，请换一张照片' },
  'idempotency-key-reused': { status: 422, message: '同一标识不能用于不同内容，请重新提交' },
  'account-locked': { status: 423, message: '密码错了太多次，请 15 分钟后再试，或扫码登录' },
  'sms-too-often': { status: 429, message: '验证码发得太频繁，请稍后再试' },
  'scan-too-often': { status: 429, message: '刷新太频繁，请一分钟后再试' },
  'wechat-rate-limited': { status: 429, message: '登录太频繁，请一分钟后再试' },
  internal: { status: 500, message: '系统出了点问题，已经记录，请稍后再试' },
  'wechat-unavailable': { status: 503, message: '微信暂时繁忙，请稍后再登录' },
  'wechat-not-configured': { status: 503, message: '这里还没有开通微信登录，请联系社区' },
  'sms-unavailable': { status: 503, message: '短信没有发出去，请稍后再试，或联系社区' },
  'sms-not-configured': { status: 503, message: '这里还没有开通短信，请用微信登录，或联系社区' },
  unavailable: { status: 503, message: '服务暂时不可用，您填的内容没有丢，请稍后再试' },
  'wechat-timeout': { status: 504, message: '微信没有回应，请检查网络后再登录' },
} as const

export type ErrorCode = keyof typeof ERRORS

/** What a step of something that stands can be refused with, in the order it is judged. */
export const STEP_ERRORS = [
  'invalid-input',
  'not-found',
  'forbidden',
  'status-changed',
] as const satisfies readonly ErrorCode[]

/** The one shape of a refusal: `details` is `{ issues }` for bad input and `{ status }` for a lost race. */
export interface ErrorBody {
  error: { code: ErrorCode; message: string; details?: ErrorDetails }
}

export interface ErrorDetails {
  issues?: { path: string; message: string }[]
  status?: string
}
