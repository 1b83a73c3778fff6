import { consoleScenes } from './scenes-console'
import { deskScenes } from './scenes-desk'
import { organisationScenes } from './scenes-organisation'
import { orderScenes } from './scenes-order'
import { peopleScenes } from './scenes-people'
import { servingScenes } from './scenes-serving'
import { DAY, PHONE, statesOf, type Scene } from './scene'

const home: Scene = {
  name: 'home',
  title: '首页',
  as: '李阿姨',
  path: () => '/',
  looks: [...PHONE, 'elder-dark', 'wide'],
}
const orders: Scene = {
  name: 'orders',
  title: '我的订单',
  as: '李阿姨',
  path: () => '/pages/orders/index',
  looks: PHONE,
}
const me: Scene = { name: 'me', title: '我的', as: '李阿姨', path: () => '/pages/me/index', looks: PHONE }
const notices: Scene = {
  name: 'notices',
  title: '消息',
  as: '李阿姨',
  path: () => '/packages/notices/index',
  looks: PHONE,
}
const login: Scene = { name: 'login', title: '登录', path: () => '/packages/session/login/index', looks: PHONE }

const ORDERS = /\/orders(\?|$)/
const ANY = /\/api\/v1\//

/** Every page, in the order one meets them. */
export const SCENES: readonly Scene[] = [
  login,
  { ...login, name: 'login-no-demo', title: '登录，没有体验身份', looks: DAY, answers: 'error', doors: /demo/ },
  home,
  { ...home, name: 'home-newcomer', title: '首页，还没填住处', looks: PHONE, told: { '/me': { address: null } } },
  { ...home, name: 'home-member', title: '首页，党员', as: '何师傅', looks: DAY },
  { ...home, name: 'home-secretary', title: '首页，书记', as: '林书记', looks: DAY },
  ...statesOf(home, ORDERS, ['empty', 'error', 'never']),
  orders,
  ...statesOf(orders, ORDERS, ['empty', 'error', 'never']),
  notices,
  ...statesOf(notices, /\/notices/, ['empty', 'error', 'never']),
  ...orderScenes,
  ...servingScenes,
  me,
  { ...me, name: 'me-secretary', title: '我的，书记', as: '林书记', looks: DAY },
  { ...me, name: 'me-member', title: '我的，两个身份', as: '何师傅' },
  ...statesOf(me, ANY, ['error', 'never']),
  ...peopleScenes,
  ...deskScenes,
  ...organisationScenes,
  ...consoleScenes,
]
