import type { Host, WxApis, WxOptions } from './host'
import { LIMIT } from './limits'
import { refuse, succeed } from './wx-reply'

/** Login, consent and the subscription dialog. */
export function accountApis(host: Host): WxApis {
  let logins = 0
  const authSetting = { 'scope.userLocation': true, 'scope.camera': true, 'scope.writePhotosAlbum': true }
  return {
    login(options?: WxOptions) {
      if (host.network.offline) return refuse(host, 'login', options, 'network error', { errno: 600001 })
      return succeed(host, 'login', options, { code: host.loginCodes.shift() ?? `login-code-${(logins += 1)}` })
    },
    checkSession: (options?: WxOptions) => succeed(host, 'checkSession', options),
    getSetting: (options?: WxOptions & { withSubscriptions?: boolean }) => {
      const subscriptionsSetting = { mainSwitch: true, itemSettings: {} }
      return succeed(host, 'getSetting', options, {
        authSetting,
        ...(options?.withSubscriptions && { subscriptionsSetting }),
      })
    },
    openSetting: (options?: WxOptions) => succeed(host, 'openSetting', options, { authSetting }),
    authorize: (options?: WxOptions) => succeed(host, 'authorize', options),
    getPrivacySetting: (options?: WxOptions) => {
      const privacyContractName = '《用户隐私保护指引》'
      return succeed(host, 'getPrivacySetting', options, { needAuthorization: false, privacyContractName })
    },
    requirePrivacyAuthorize: (options?: WxOptions) => succeed(host, 'requirePrivacyAuthorize', options),
    openPrivacyContract: (options?: WxOptions) => succeed(host, 'openPrivacyContract', options),
    requestSubscribeMessage: (options: WxOptions & { tmplIds: string[] }) => subscribe(host, options),
  }
}

function subscribe(host: Host, options: WxOptions & { tmplIds: string[] }): unknown {
  const no = (reason: string, errCode: number) => refuse(host, 'requestSubscribeMessage', options, reason, { errCode })
  if (!host.inGesture()) return no('can only be invoked by user TAP gesture.', 10003)
  const ids = options.tmplIds
  if (!Array.isArray(ids) || ids.length === 0) return no('TmplIds is empty', 10001)
  if (ids.length > LIMIT.subscribeTemplates) return no('Templates count out of max bounds', 20003)
  const answers = ids.map((id) => [id, host.ui.subscribeAnswers[id] ?? 'accept'] as const)
  return succeed(host, 'requestSubscribeMessage', options, Object.fromEntries(answers))
}
