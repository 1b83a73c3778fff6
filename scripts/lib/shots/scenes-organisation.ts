import type { Page } from 'playwright-core'
import { manyGrids } from './many-grids'
import { DESK, statesOf, type Scene } from './scene'

const organisation: Scene = {
  name: 'desk-organisation',
  title: '书记台，组织与网格',
  as: '陈书记',
  path: () => '/packages/console/organisation/index',
  looks: DESK,
}
/** Chooses an organisation, then presses these one after the other. */
const chosen =
  (name: string, ...buttons: string[]): Scene['act'] =>
  async (page: Page) => {
    await page.getByRole('treeitem', { name }).click()
    for (const button of buttons) await page.getByRole('button', { name: button, exact: true }).click()
  }
/** The link from an organisation to its part of the queue. */
const ordersOf =
  (name: string): Scene['act'] =>
  async (page) => {
    await chosen(name)?.(page)
    await page.getByRole('button', { name: /去订单队列/ }).click()
    await page.getByRole('button', { name: /^只看/ }).waitFor()
  }
const told = (isDrawn: boolean) => ({ '/organisations': { items: manyGrids(isDrawn) } })
const of = (name: string, title: string, act: Scene['act'], looks: Scene['looks'] = ['desk']): Scene => ({
  ...organisation,
  name: `desk-organisation-${name}`,
  title: `组织与网格，${title}`,
  looks,
  act,
})

/** The chart of organisations, its map, and what is asked over them. */
export const organisationScenes: readonly Scene[] = [
  organisation,
  of('panel', '一个网格', chosen('第二网格'), DESK),
  of('branch', '一个支部', chosen('河畔一支部')),
  of('orders', '它的订单', ordersOf('河畔一支部'), DESK),
  of('drawing', '改边界', chosen('第二网格', '改边界'), DESK),
  of('edit', '改资料', chosen('第二网格', '改第二网格')),
  of('add', '加下级', chosen('河畔一支部', '加下级')),
  of('grant', '任职', chosen('第二网格', '选党小组长'), DESK),
  of('duty', '排班', chosen('第二网格', '排班')),
  of('close', '撤掉', chosen('第二网格', '撤掉')),
  of('poster', '海报', chosen('河畔社区', '海报'), DESK),
  { ...of('many', '六十个网格', undefined, DESK), told: told(true) },
  { ...of('many-panel', '六十个网格里的一个', chosen('第33网格'), DESK), told: told(true) },
  { ...of('undrawn', '一个边界都没画', undefined, DESK), told: told(false) },
  { ...of('undrawn-panel', '给第一个网格画边界', chosen('第1网格'), DESK), told: told(false) },
  { ...of('undrawn-drawing', '没有边界时先定地方', chosen('第1网格', '画边界'), DESK), told: told(false) },
  ...statesOf(organisation, /\/organisations/, ['empty', 'error', 'never']),
]
