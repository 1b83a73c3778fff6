import { at } from '../../scripts/lib/paths'
import { CAST, takePhoto, type Role } from './story'
import type { SimOptions } from './weapp/host'
import type { Sim } from './weapp/sim'
import { startWeapp } from './weapp/start'

export const WEAPP_DIST = at('client/dist/weapp')
/** The address compiled into the mini-program; the bench maps it to the test's server and changes nothing else. */
export const API_HOST = process.env.TARO_APP_API_BASE ?? 'https://api.redorder.example'

/** A new phone with the built mini-program, opened at its first page: 登录. */
export const openPhone = (url: string, options: SimOptions = {}): Promise<Sim> =>
  startWeapp(WEAPP_DIST, {
    apiHost: { from: API_HOST, to: url },
    settleTimeoutMs: 30_000,
    ...options,
  }).launch()

/** A new phone on which one of the cast has logged in and sees 首页. */
export const phoneOf = async (url: string, role: Role, options: SimOptions = {}): Promise<Sim> => {
  const sim = await openPhone(url, options)
  await sim.waitFor(CAST[role])
  await sim.tap(CAST[role])
  await sim.waitFor(() => sim.page.path === 'pages/home/index' && sim.has('我要下单'))
  return sim
}

/** Lets the next 拍照 answer with a photo of that colour. */
export const aimCamera = async (sim: Sim, colour: string): Promise<void> => {
  const path = `wxfile://tmp_${colour}.jpg`
  sim.files.add(path, await takePhoto(colour))
  sim.ui.chooseMediaQueue.push([path])
}

export interface Wish {
  service: string
  words: string
  photo?: string
  time?: string
}

/** 首页 → service → words and photo → 确认, short of the last tap. */
export const fillOrder = async (sim: Sim, { service, words, photo, time = '明天' }: Wish): Promise<void> => {
  await sim.tap('我要下单')
  await sim.waitFor(() => sim.has(service))
  await sim.tap(service)
  await sim.waitFor(() => sim.page.path === 'packages/order/place/index')
  await sim.input('您遇到什么事', words)
  if (photo) {
    await aimCamera(sim, photo)
    await sim.tap('拍照')
  }
  await sim.tap('下一步，确认')
  await sim.waitFor(() => sim.page.path === 'packages/order/confirm/index')
  await sim.tap(time)
}
