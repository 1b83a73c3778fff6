import { PRIVACY_VERSION } from '#shared/people/privacy'
import { asApiError } from '../../lib/api-error'
import { leaveLogin } from '../../lib/routes'
import { sendWaiting } from '../../lib/send-queue'
import { loginDemo, loginPhone, loginWechat, type Me } from '../../lib/session'
import { toast, useAction } from '../../lib/use-action'
import { agree } from './agree'

const enter = async (login: Promise<Me>, isAgreed = false): Promise<void> => {
  const me = await login
  // What could not be written down now is asked again before the first form.
  if (isAgreed && !me.consent?.isCurrent) await agree().catch(() => undefined)
  leaveLogin(me.community ? 'home' : 'people/join')
  void sendWaiting()
}

/** The three doors: WeChat, a phone number with its code, and the demo's people. */
export const useLogin = () => ({
  wechat: useAction((isAgreed: boolean) => enter(loginWechat(), isAgreed)),
  phone: useAction(async (phone: string, code: string) => {
    try {
      await enter(loginPhone({ phone, code, consent: PRIVACY_VERSION }))
    } catch (error) {
      // 隐私说明 stands on this page: no other one opens to say so.
      if (asApiError(error).code !== 'consent-required') throw error
      toast('隐私说明有了新的一版，请刷新后再看')
    }
  }),
  demo: useAction((person: string) => enter(loginDemo(person))),
})
