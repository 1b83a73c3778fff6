import { api } from '../../lib/request'
import { refreshMe } from '../../lib/session'
import { toast, useAction } from '../../lib/use-action'

const bound = async (binding: Promise<{ phone: string }>): Promise<boolean> => {
  await binding
  await refreshMe()
  toast('手机号已绑定', 'check')
  return true
}

/** The two ways to a verified phone number: WeChat's own, and a code by short message. Each answers whether it is bound. */
export const usePhone = () => ({
  bySms: useAction((phone: string, code: string) => bound(api('POST /me/phone', { body: { phone, code } }))),
  byWechat: useAction((code: string) => bound(api('POST /me/phone/wechat', { body: { code } }))),
})
