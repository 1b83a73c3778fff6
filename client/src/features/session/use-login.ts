import { loginDemo, loginWechat } from '../../lib/session'
import { leaveLogin } from '../../lib/routes'
import { sendWaiting } from '../../lib/send-queue'
import { useAction } from '../../lib/use-action'

const enter = async (login: Promise<void>): Promise<void> => {
  await login
  leaveLogin()
  void sendWaiting()
}

/** The two doors: WeChat, and the demo's people. */
export const useLogin = () => ({
  wechat: useAction(() => enter(loginWechat())),
  demo: useAction((person: string) => enter(loginDemo(person))),
})
