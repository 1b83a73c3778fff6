import { DESK, statesOf, type Scene } from './scene'

const queue: Scene = {
  name: 'desk-queue',
  title: '书记台，订单队列',
  as: '林书记',
  path: () => '/packages/console/queue/index',
  looks: DESK,
}
const review: Scene = {
  name: 'desk-review',
  title: '书记台，志愿者审核',
  as: '孙书记',
  path: () => '/packages/console/review/index',
  looks: DESK,
}
const row =
  (words: string): Scene['act'] =>
  (page) =>
    page.getByRole('row').filter({ hasText: words }).first().click()

export const deskScenes: readonly Scene[] = [
  queue,
  { ...queue, name: 'desk-panel', title: '书记台，派单', act: row('吊柜门') },
  { ...queue, name: 'desk-panel-held', title: '书记台，已接单', looks: ['desk'], act: row('厨房灯') },
  ...statesOf(queue, /\/orders(\/counts)?(\?|$)/, ['empty', 'error', 'never']),
  review,
  { ...review, name: 'desk-review-panel', title: '书记台，看报名', looks: ['desk'], act: row('赵国平') },
  ...statesOf(review, /\/volunteers/, ['empty', 'error', 'never']),
]
