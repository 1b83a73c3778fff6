import Taro from '@tarojs/taro'

/** Every page by its name; a test compares the table with app.config.ts. */
export const PAGES = {
  home: '/pages/home/index',
  orders: '/pages/orders/index',
  tasks: '/pages/tasks/index',
  me: '/pages/me/index',
  login: '/packages/session/login/index',
  'order/service': '/packages/order/service/index',
  'order/place': '/packages/order/place/index',
  'order/confirm': '/packages/order/confirm/index',
  'order/detail': '/packages/order/detail/index',
  'order/rate': '/packages/order/rate/index',
  'volunteer/task': '/packages/volunteer/task/index',
  'volunteer/complete': '/packages/volunteer/complete/index',
  'volunteer/register': '/packages/volunteer/register/index',
  'branch/queue': '/packages/branch/queue/index',
  'branch/dispatch': '/packages/branch/dispatch/index',
  'branch/review': '/packages/branch/review/index',
  notices: '/packages/notices/index',
  'points/bank': '/packages/points/bank/index',
  'people/consent': '/packages/people/consent/index',
  'people/join': '/packages/people/join/index',
  'people/homes': '/packages/people/homes/index',
  'people/helper': '/packages/people/helper/index',
  'people/phone': '/packages/people/phone/index',
  'people/sessions': '/packages/people/sessions/index',
  'people/looks': '/packages/people/looks/index',
  'people/scan': '/packages/people/scan/index',
  'people/report': '/packages/people/report/index',
  'people/verify': '/packages/people/verify/index',
  'console/queue': '/packages/console/queue/index',
  'console/review': '/packages/console/review/index',
  'console/organisation': '/packages/console/organisation/index',
  'console/login': '/packages/console/login/index',
  'console/people': '/packages/console/people/index',
  'console/homes': '/packages/console/homes/index',
  'console/imports': '/packages/console/imports/index',
  'console/setup': '/packages/console/setup/index',
  'console/accounts': '/packages/console/accounts/index',
} as const
export type PageName = keyof typeof PAGES

const TABS: readonly string[] = [PAGES.home, PAGES.orders, PAGES.tasks, PAGES.me]
/** WeChat refuses an eleventh page; the last is replaced instead. */
const STACK_MAX = 10

type Query = Record<string, string | number | undefined>

/** The address of a page with its query. */
export const path = (name: PageName, query: Query = {}): string => {
  const pairs = Object.entries(query).flatMap(([key, value]) =>
    value === undefined || value === '' || key.startsWith('$') ? [] : [`${key}=${encodeURIComponent(String(value))}`],
  )
  return pairs.length ? `${PAGES[name]}?${pairs.join('&')}` : PAGES[name]
}

const isTab = (url: string) => TABS.includes(url.split('?')[0] ?? '')
/** A second tap while the page slides in is answered with an error nobody needs to see. */
const quietly = (going: Promise<unknown>): void => void going.catch(() => undefined)

const open = (url: string, isReplacing: boolean): void => {
  if (isTab(url)) quietly(Taro.switchTab({ url }))
  else if (isReplacing || Taro.getCurrentPages().length >= STACK_MAX) quietly(Taro.redirectTo({ url }))
  else quietly(Taro.navigateTo({ url }))
}

/** Opens a page above this one; tab pages are switched to. */
export const go = (name: PageName, query?: Query): void => open(path(name, query), false)
/** Opens a page in place of this one. */
export const replace = (name: PageName, query?: Query): void => open(path(name, query), true)
export const switchTo = (name: 'home' | 'orders' | 'tasks' | 'me'): void => open(PAGES[name], false)

/** One page back; 首页 when this page was opened from outside. */
export const back = (): void => {
  if (Taro.getCurrentPages().length > 1) quietly(Taro.navigateBack())
  else switchTo('home')
}

/** Back to a page that may lie under this one; opened in this one's place when it does not. */
export const backTo = (name: PageName, query?: Query): void => {
  const pages = Taro.getCurrentPages()
  const under = pages[pages.length - 2]?.route?.replace(/^\//, '').split('?')[0]
  if (under && `/${under}` === PAGES[name]) quietly(Taro.navigateBack())
  else replace(name, query)
}

/** Where the page on top lies, as `PAGES` writes it. */
const here = (): string | null => {
  const pages = Taro.getCurrentPages()
  const page = pages[pages.length - 1]
  return page?.route ? `/${page.route.replace(/^\//, '').split('?')[0]}` : null
}

/** Opens 隐私说明 above the page whose form was refused for want of consent; going back finds it as it was. */
export const goConsent = (): void => {
  if (here() !== PAGES['people/consent']) go('people/consent')
}

let returnTo: string | null = null

/** The desk has a door of its own: a code to scan, on a screen where WeChat is not. */
const loginFor = (at: string | null) => (at?.startsWith('/packages/console/') ? PAGES['console/login'] : PAGES.login)

/** Goes to 登录 once, remembering the present page. */
export const goLogin = (): void => {
  const at = here()
  if (at === PAGES.login || at === PAGES['console/login']) return
  // `stamp` is the web router's own.
  const { stamp: _, ...options } = Taro.getCurrentInstance().router?.params ?? {}
  const name = (Object.keys(PAGES) as PageName[]).find((name) => PAGES[name] === at)
  if (name) returnTo = path(name, options)
  quietly(Taro.reLaunch({ url: loginFor(at) }))
}

/** After a login: the page the reader wanted, else 首页, or what a newcomer does first. */
export const leaveLogin = (otherwise: PageName = 'home'): void => {
  // 首页 is where everybody begins, and nothing somebody asked for.
  const url = returnTo && returnTo.split('?')[0] !== PAGES.home ? returnTo : PAGES[otherwise]
  returnTo = null
  if (isTab(url)) quietly(Taro.switchTab({ url }))
  else quietly(Taro.reLaunch({ url }))
}
