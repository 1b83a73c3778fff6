import type { ResponseOf } from '#shared/contract/api.contract'
import { sayTime } from '#shared/time/say-time'
import { api } from '../../lib/request'
import { toast, useAction } from '../../lib/use-action'
import { useQuery } from '../../lib/use-query'

export type Device = ResponseOf<'GET /me/sessions'>['items'][number]

const DOORS: Readonly<Record<Device['door'], string>> = {
  wechat: '微信登录',
  phone: '短信登录',
  password: '密码登录',
  scan: '扫码登录',
  demo: '体验身份',
}

/** How one came in there, and when it was last used. */
export const sayDevice = (device: Device, now: Date): string =>
  `${DOORS[device.door]}，${device.isThis ? '就是这里' : `${sayTime(new Date(device.lastSeenAt), now)} 用过`}`

/** Where the reader is logged in, and the two ways to end it elsewhere. */
export const useSessions = () => {
  const { data, error, reload } = useQuery('GET /me/sessions', {})
  const revoke = useAction(async (device?: Device) => {
    const { ended } = await api('POST /me/sessions/revoke', { body: device ? { id: device.id } : {} })
    toast(device ? '那里已经退出' : `已退出 ${ended} 处`, 'check')
    await reload()
  })
  return { devices: data?.items, error, reload, revoke }
}
