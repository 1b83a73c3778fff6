import { DAY, PHONE, statesOf, tap, type Scene } from './scene'

const LEAK = {
  serviceCode: 'home-repair',
  description: '三楼楼道灯坏了，晚上看不见。\n灯泡家里没有，麻烦带一个。',
  address: '河畔小区3栋2单元402',
  contactPhone: '13800005190',
  preferredTimes: '明天',
}
const draft = (fields: object) => (readerId: string) => ({
  [`draft:${readerId}:place`]: { draftId: 'shots', fields: { preferredTimes: '', ...fields }, photos: [] },
})
const BLANK = { ...LEAK, description: '', contactPhone: '', preferredTimes: '' }

const of = (name: string, title: string, more: Partial<Scene>): Scene => ({
  name,
  title,
  as: '李阿姨',
  looks: PHONE,
  path: () => '/',
  ...more,
})
const detailOf = (which: 'running' | 'closed' | 'completed' | 'placed') => (orders: Record<string, string>) =>
  `/packages/order/detail/index?id=${orders[which]}`

const service = of('service', '选服务', { path: () => '/packages/order/service/index' })
const place = of('place', '说事情', { path: () => '/packages/order/place/index', storage: draft(BLANK) })
const confirm = of('confirm', '确认', { path: () => '/packages/order/confirm/index', storage: draft(LEAK) })
const detail = of('detail', '订单详情', { path: detailOf('running') })
const rate = of('rate', '评价', {
  as: '赵先生',
  path: (orders) => `/packages/order/rate/index?id=${orders.completed}`,
})
const ONE = /\/orders\/\w+$/

export const orderScenes: readonly Scene[] = [
  service,
  { ...service, name: 'service-none', title: '选服务，没有找到', looks: DAY, act: search('火箭') },
  ...statesOf(service, /services/, ['error', 'never']),
  place,
  { ...place, name: 'place-told', title: '说事情，写好了', looks: DAY, storage: draft(LEAK) },
  { ...place, name: 'place-red', title: '说事情，还差一点', looks: DAY, act: tap('下一步，确认') },
  confirm,
  { ...confirm, name: 'confirm-nothing', title: '确认，没有草稿', looks: DAY, storage: undefined },
  detail,
  { ...detail, name: 'detail-lamp', title: '亮灯说明', looks: PHONE, act: openLamp },
  {
    ...detail,
    name: 'detail-photos',
    title: '订单详情，等评价',
    as: '赵先生',
    looks: DAY,
    path: detailOf('completed'),
  },
  { ...detail, name: 'detail-closed', title: '订单详情，已闭环', looks: DAY, path: detailOf('closed') },
  { ...detail, name: 'detail-gone', title: '订单详情，没有这一单', looks: DAY, path: detailOf('placed') },
  {
    ...detail,
    name: 'detail-cancel',
    title: '取消',
    looks: DAY,
    path: detailOf('placed'),
    as: '黄老师',
    act: tap('取消'),
  },
  ...statesOf(detail, ONE, ['error', 'never']),
  rate,
  { ...rate, name: 'rate-low', title: '评价，没解决', looks: DAY, act: rateLow },
  ...statesOf(rate, ONE, ['error', 'never']),
]

function search(words: string): Scene['act'] {
  return (page) => page.getByRole('textbox').filter({ visible: true }).first().fill(words)
}

async function openLamp(page: Parameters<NonNullable<Scene['act']>>[0]) {
  await page.locator('.ui-lamp').filter({ visible: true }).first().click()
}

async function rateLow(page: Parameters<NonNullable<Scene['act']>>[0]) {
  await page.getByRole('radio', { name: /^2 星/ }).click()
  await tap('没解决')(page)
}
