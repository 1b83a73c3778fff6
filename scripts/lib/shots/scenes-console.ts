import type { Page } from 'playwright-core'
import { DESK, statesOf, tap, type Scene } from './scene'

const of = (name: string, title: string, page = name): Scene => ({
  name: `desk-${name}`,
  title: `书记台，${title}`,
  as: '陈书记',
  path: () => `/packages/console/${page}/index`,
  looks: DESK,
})
const row =
  (words: string): Scene['act'] =>
  (page) =>
    page.getByRole('row').filter({ hasText: words }).first().click()
const inPanel = (words: string) => (page: Page) =>
  page.getByRole('complementary').last().getByRole('button', { name: words }).click()
const steps =
  (...acts: ((page: Page) => Promise<unknown>)[]): Scene['act'] =>
  async (page) => {
    for (const act of acts) await act(page)
  }

const login: Scene = {
  ...of('login', '登录'),
  as: undefined,
  looks: [...DESK, 'day'],
  told: {
    '/session/scan': { code: 'Zk3u9sQ0xv2L7bTqYpW8ab', secret: 's', expiresAt: '2026-11-18T06:13:46.000Z' },
    '/session/scan/claim': { status: 'waiting' },
  },
}
const claimed = (status: string): Scene['told'] => ({ ...login.told, '/session/scan/claim': { status } })

const batch = (id: string, change: object) => ({
  ...{ id, kind: 'people', fileName: '河畔住户.xlsx', at: '2026-11-17T02:00:00.000Z', by: '陈书记', rows: 412 },
  ...{ mapping: { name: 0, phone: 1, building: 2, unit: 3, room: 4 }, report: null, made: 0, kept: 0 },
  columns: ['姓名', '联系电话', '楼号', '单元', '房间'].map((head, index) => ({
    ...{ index, head },
    samples: [
      ['李秀兰', '赵国平'],
      ['13800005190', '13800002046'],
      ['3栋', '7栋'],
      ['2', '1'],
      ['402', '201'],
    ][index],
  })),
  availableActions: ['check'],
  ...change,
})
const errors = Array.from({ length: 64 }, (_, i) => ({
  ...{ row: 3 + i * 4, field: ['phone', 'building', 'room'][i % 3], label: ['手机', '楼栋', '房号'][i % 3] },
  ...{
    value: ['1380000', '河畔', ''][i % 3],
    message: ['手机号不对，请写 11 位', '楼栋写成「3栋」的样子', '没有写房号'][i % 3],
  },
}))
const report = { fresh: 336, known: 12, wrong: 64, errors }
const CHECKED = '65f0000000000000000000b1'
const UPLOADED = '65f0000000000000000000b2'
const DONE = '65f0000000000000000000b3'
const BATCHES = {
  [CHECKED]: batch(CHECKED, { status: 'checked', report, availableActions: ['check', 'run'] }),
  [UPLOADED]: batch(UPLOADED, { status: 'uploaded', fileName: '三栋.csv', mapping: { name: 0, phone: 1 } }),
  [DONE]: batch(DONE, { status: 'done', made: 18, availableActions: ['undo'], fileName: '楼长名单.xlsx' }),
}
const imports: Scene = {
  ...of('imports', '表格导入'),
  told: {
    '/imports': { items: Object.values(BATCHES) },
    ...Object.fromEntries(Object.entries(BATCHES).map(([id, one]) => [`/imports/${id}`, one])),
  },
}

const people = of('people', '居民与党员')
const homes = of('homes', '住户核实')
const setup = of('setup', '开办向导')
const accounts = of('accounts', '账号与登录')
const street = {
  ...{ id: '65f000000000000000000001', kind: 'street', name: '河畔街道', code: 'HJ', phone: null, deskHours: null },
  ...{ buildings: [], area: null, parentId: null, path: [], isClosed: false, posts: [], vacancies: [], duties: [] },
  ...{ openOrders: 0, availableActions: ['add'] },
}
const withPassword = { '/me/credentials': { account: 'chenmin', hasPassword: true, hasTotp: false } }

/** The desk's pages of coming in, people and setting up. */
export const consoleScenes: readonly Scene[] = [
  login,
  { ...login, name: 'desk-login-seen', title: '书记台，登录，已经扫了', looks: ['desk'], told: claimed('seen') },
  { ...login, name: 'desk-login-over', title: '书记台，登录，码过期了', told: claimed('expired') },
  people,
  { ...people, name: 'desk-people-panel', title: '书记台，看一个人', act: row('何国强') },
  {
    ...people,
    name: 'desk-people-grant',
    title: '书记台，加任职',
    looks: ['desk'],
    act: steps(row('何国强') as (page: Page) => Promise<void>, inPanel('加一个任职')),
  },
  ...statesOf(people, /\/people/, ['empty', 'error', 'never']),
  homes,
  { ...homes, name: 'desk-homes-panel', title: '书记台，核实一户', act: row('谭伟') },
  ...statesOf(homes, /\/homes\/waiting/, ['empty', 'error', 'never']),
  imports,
  { ...imports, name: 'desk-imports-columns', title: '书记台，对列', act: row('三栋') },
  { ...imports, name: 'desk-imports-errors', title: '书记台，逐行的错', act: row('河畔住户') },
  { ...imports, name: 'desk-imports-done', title: '书记台，导好了', looks: ['desk'], act: row('楼长名单') },
  ...statesOf({ ...imports, told: undefined }, /\/imports/, ['empty', 'error', 'never']),
  setup,
  {
    ...setup,
    name: 'desk-setup-first',
    title: '书记台，开办第一步',
    told: {
      '/organisations': { items: [street] },
      '/services': { items: [] },
      '/people': { items: [], nextCursor: null },
    },
  },
  { ...setup, name: 'desk-setup-grids', title: '书记台，划网格', act: tap('4 个网格') },
  { ...setup, name: 'desk-setup-services', title: '书记台，看服务', looks: ['desk'], act: tap('服务') },
  ...statesOf(setup, /\/organisations/, ['error', 'never']),
  accounts,
  { ...accounts, name: 'desk-accounts-totp', title: '书记台，有密码没口令', told: withPassword },
  ...statesOf(accounts, /\/me\/(credentials|sessions)/, ['error', 'never']),
]
