import type { Page } from 'playwright-core'
import { DAY, PHONE, tap, type Scene } from '../../scripts/lib/shots/scene'
import { SCENES } from '../../scripts/lib/shots/scenes'

const named = (name: string): Scene => {
  const scene = SCENES.find((one) => one.name === name)
  if (!scene) throw new Error(`no scene is called ${name}`)
  return scene
}
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).filter({ visible: true }).first().click()
const steps =
  (...acts: ((page: Page) => Promise<unknown>)[]): Scene['act'] =>
  async (page) => {
    for (const act of acts) await act(page)
  }
/** What the API says to this door, for steps that cannot be taken back. */
const refusing = (door: string, status: number, error: object) => (page: Page) =>
  page.route(`**/${door}`, (route) => route.fulfill({ status, json: { error } }))
const next = (words: string | RegExp) => (page: Page) => button(page, words)
const sheet = (of: string, title: string, looks: Scene['looks'], act: Scene['act']): Scene => ({
  ...named(of),
  name: `${of}-${title}`,
  title,
  looks,
  act,
})

const moved = { code: 'status-changed', message: '订单状态已变化，请刷新', details: { status: 'accepted' } }

/** Sheets, refusals and steps in between, which no picture needs. */
export const MORE_SCENES: readonly Scene[] = [
  sheet('login', '隐私说明', PHONE, tap('隐私说明')),
  sheet('login', '服务约定', DAY, tap('服务约定')),
  sheet('detail-cancel', '取消，没说原因', DAY, steps(tap('取消'), next('确认取消'))),
  sheet(
    'tasks',
    '接单晚了一步',
    PHONE,
    steps(refusing('accept', 409, moved), next(/^接单：/), next(/^(接单，|确认接单)/)),
  ),
  sheet('detail-photos', '看照片', PHONE, next(/看大图|张照片/)),
  sheet('task', '退单', DAY, tap('退单')),
  sheet('complete', '办结，没写', DAY, next('办结')),
  sheet('rate', '评价，没选', DAY, next('送出评价')),
  sheet('rate', '返工', PHONE, next('没弄好，返工')),
  sheet('dispatch', '不受理', DAY, tap('不受理')),
  sheet('register', '注册，第二步', PHONE, next('下一步，填本领')),
  sheet('register', '注册，第二步没填', DAY, steps(next('下一步，填本领'), next('下一步，看一遍'))),
  sheet(
    'register',
    '注册，第三步',
    PHONE,
    steps(
      next('下一步，填本领'),
      tap('手机电脑'),
      (page) => page.getByRole('checkbox', { name: '平日晚上，没空' }).click(),
      next('下一步，看一遍'),
    ),
  ),
  sheet(
    'confirm',
    '等网络',
    PHONE,
    steps((page) => page.route('**/api/v1/orders', (route) => route.abort()), next('确认下单')),
  ),
  sheet(
    'review',
    '不通过，没说原因',
    PHONE,
    steps(next(/^不通过/), (page) => page.getByRole('dialog').getByRole('button', { name: '不通过' }).click()),
  ),
]
