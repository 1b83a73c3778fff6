import { DAY, PHONE, statesOf, tap, type Scene } from './scene'

const of = (name: string, title: string, as: string, page: string): Scene => ({
  name,
  title,
  as,
  path: () => `/packages/people/${page}/index`,
  looks: PHONE,
})
const NEWCOMER = { '/me': { name: '邻居', address: null, consent: null, phone: null, hasVerifiedPhone: false } }
const FROM_AFAR = { '/me': { ...NEWCOMER['/me'], community: null, gridWorker: null } }

const consent = { ...of('consent', '隐私说明', '赵先生', 'consent'), told: NEWCOMER }
const join = { ...of('join', '加入社区', '赵先生', 'join'), told: FROM_AFAR }
const homes = of('homes', '我的家', '赵先生', 'homes')
const helper = of('helper', '找网格员', '李阿姨', 'helper')
const phone = of('phone', '手机号', '李阿姨', 'phone')
const sessions = of('sessions', '登录的设备', '林书记', 'sessions')
const look = (n: number, at: string, by: object, seen: string[], orderNumber: string | null = null) => ({
  ...{ id: `65f0000000000000000000d${n}`, at },
  ...{ by, seen, orderNumber },
})
const LOOKS = {
  items: [
    look(
      1,
      '2026-11-18T05:26:00.000Z',
      { role: 'party-member', name: '王师傅', organisation: '河畔一支部' },
      ['address', 'phone'],
      '261118-0003',
    ),
    look(2, '2026-11-17T02:10:00.000Z', { role: 'community-secretary', name: '林书记', organisation: '河畔社区' }, [
      'phone',
    ]),
    look(3, '2026-11-17T02:08:00.000Z', { role: 'community-secretary', name: '林书记', organisation: '河畔社区' }, [
      'profile',
    ]),
    look(4, '2026-11-02T08:40:00.000Z', { role: 'grid-worker', name: '小陈', organisation: '一支部第一网格' }, [
      'address',
    ]),
  ],
  nextCursor: null,
}
const looks = { ...of('looks', '谁看过我的信息', '李阿姨', 'looks'), told: { '/me/looks': LOOKS } }
const scan = of('scan', '确认登录', '林书记', 'scan')
const report = of('report', '双报到', '何师傅', 'report')
const verify = of('verify', '住户核实', '小陈', 'verify')

const SEEN = /\/me\/looks/
const HOMES = /\/homes(\?|$)/
const WAITING = /\/homes\/waiting/
const SESSIONS = /\/me\/sessions/
const ME = /\/me$/

const STAND_IN = {
  ...{ name: '王婷', phone: '13800001234', grid: '第一网格', isOnDuty: false },
  standsInFor: { name: '李强', until: '2026-11-28T16:00:00.000Z' },
}

const asked = (status: string) => ({
  '/session/scan/AB12CD34': { status, browser: '电脑上的谷歌浏览器', expiresAt: '2026-11-18T06:13:30.000Z' },
})
const withCode = (name: string, title: string, status: string): Scene => ({
  ...scan,
  name,
  title,
  path: () => '/packages/people/scan/index?code=AB12CD34',
  told: asked(status),
})

/** Coming in, one's home, whom to call, and where one is logged in. */
export const peopleScenes: readonly Scene[] = [
  consent,
  { ...consent, name: 'consent-child', title: '隐私说明，家长同意', act: tap('未满 14 周岁') },
  { ...consent, name: 'consent-given', title: '隐私说明，已经同意', looks: DAY, told: undefined },
  ...statesOf({ ...consent, told: undefined }, ME, ['error', 'never']),
  join,
  { ...join, name: 'join-place', title: '加入社区，填住处', act: choosePlace },
  { ...join, name: 'join-confirm', title: '加入社区，确认', act: confirmPlace },
  ...statesOf({ ...join, told: undefined }, /\/communities/, ['empty', 'error', 'never']).map((scene) => ({
    ...scene,
    told: FROM_AFAR,
  })),
  homes,
  { ...homes, name: 'homes-leave', title: '我的家，搬走了', looks: DAY, act: tap('搬走了') },
  ...statesOf(homes, HOMES, ['empty', 'error', 'never']),
  helper,
  { ...helper, name: 'helper-nobody', title: '找网格员，没人值班', told: { '/me': { gridWorker: null } } },
  { ...helper, name: 'helper-stand-in', title: '找网格员，有人代班', told: { '/me': { gridWorker: STAND_IN } } },
  ...statesOf(helper, ME, ['error', 'never']),
  phone,
  ...statesOf(phone, ME, ['error', 'never']),
  sessions,
  ...statesOf(sessions, SESSIONS, ['error', 'never']),
  looks,
  ...statesOf({ ...looks, told: undefined }, SEEN, ['empty', 'error', 'never']),
  scan,
  withCode('scan-asked', '确认登录，请您点', 'waiting'),
  { ...withCode('scan-expired', '确认登录，过期了', 'expired'), looks: DAY },
  report,
  { ...report, name: 'report-desk', title: '双报到，等支部确认', as: '林书记' },
  ...statesOf(report, /\/reportings/, ['error', 'never']),
  verify,
  { ...verify, name: 'verify-refuse', title: '住户核实，不通过', looks: DAY, act: tap('不通过') },
  ...statesOf(verify, WAITING, ['empty', 'error', 'never']),
]

async function choosePlace(page: Parameters<NonNullable<Scene['act']>>[0]) {
  await tap('河畔社区')(page)
  await tap('下一步，填住处')(page)
  await page.getByRole('textbox', { name: '几栋' }).fill('3栋')
}

async function confirmPlace(page: Parameters<NonNullable<Scene['act']>>[0]) {
  await choosePlace(page)
  await page.getByRole('textbox', { name: '单元' }).fill('2')
  await page.getByRole('textbox', { name: '房号' }).fill('402')
  await page.getByRole('textbox', { name: '怎么称呼您' }).fill('赵国平')
  await tap('下一步，看一遍')(page)
}
