import { DAY, PHONE, statesOf, tap, type Scene } from './scene'

const of = (name: string, title: string, as: string, path: Scene['path']): Scene => ({
  name,
  title,
  as,
  path,
  looks: PHONE,
})
const tasks = of('tasks', '接单大厅', '何师傅', () => '/pages/tasks/index')
const task = of('task', '任务', '小周', ({ task }) => `/packages/volunteer/task/index?id=${task}`)
const complete = of('complete', '办结', '小周', ({ task }) => `/packages/volunteer/complete/index?id=${task}`)
const register = of('register', '志愿者注册', '李阿姨', () => '/packages/volunteer/register/index')
const bank = of('bank', '道德银行', '何师傅', () => '/packages/points/bank/index')
const queue = of('queue', '订单队列', '林书记', () => '/packages/branch/queue/index')
const dispatch = of('dispatch', '派单', '林书记', ({ placed }) => `/packages/branch/dispatch/index?id=${placed}`)
const review = of('review', '志愿者审核', '孙书记', () => '/packages/branch/review/index')

const ORDERS = /\/orders(\?|$)/
const QUEUE = /\/orders(\/counts)?(\?|$)/
const ONE = /\/orders\/\w+$/
const POINTS = /\/points\//
const VOLUNTEERS = /\/volunteers/

/** What those who serve and those who dispatch see on a phone. */
export const servingScenes: readonly Scene[] = [
  tasks,
  { ...tasks, name: 'tasks-mine', title: '我的任务', looks: DAY, act: tap('我的任务') },
  { ...tasks, name: 'tasks-offer', title: '支部请您办', as: '黄老师' },
  { ...tasks, name: 'tasks-accept', title: '确认接单', act: takeFirst },
  { ...tasks, name: 'tasks-join', title: '接单，还不是志愿者', as: '李阿姨' },
  ...statesOf(tasks, ORDERS, ['empty', 'error', 'never']),
  task,
  {
    ...task,
    name: 'task-pool',
    title: '任务，还没接',
    as: '何师傅',
    path: ({ pool }) => `/packages/volunteer/task/index?id=${pool}`,
  },
  ...statesOf(task, ONE, ['error', 'never']),
  complete,
  ...statesOf(complete, ONE, ['error', 'never']),
  register,
  { ...register, name: 'register-applied', title: '志愿者注册，审核中', as: '赵先生', looks: DAY },
  bank,
  ...statesOf(bank, POINTS, ['empty', 'error', 'never']),
  { ...queue, looks: [...PHONE, 'wide'] },
  ...statesOf(queue, QUEUE, ['empty', 'error', 'never']),
  dispatch,
  { ...dispatch, name: 'dispatch-open', title: '派单，抢单', looks: DAY, act: tap('抢单') },
  ...statesOf(dispatch, ONE, ['error', 'never']),
  review,
  { ...review, name: 'review-refuse', title: '志愿者审核，不通过', looks: DAY, act: tap('不通过') },
  ...statesOf(review, VOLUNTEERS, ['empty', 'error', 'never']),
]

async function takeFirst(page: Parameters<NonNullable<Scene['act']>>[0]) {
  await page
    .getByRole('button', { name: /^接单：/ })
    .filter({ visible: true })
    .first()
    .click()
}
