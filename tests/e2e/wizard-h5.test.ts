import { TOTP } from 'otpauth'
import type { Browser } from 'playwright-core'
import type { RunningServer } from '../../server/start'
import { makeFirstAdmin } from '../support/builders'
import { openPage, type Visitor } from '../support/browser-story'
import { describeInBrowser, launchChromium } from '../support/in-browser'
import { startTestServer } from '../support/server'
import { xlsxOf } from '../support/sheets'
import { storySteps } from '../support/story'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const ACCOUNT = { account: 'qinghe-admin', password: 'yi ju chang mi ma hen hao ji' }
const PEOPLE = [
  ['姓名', '手机', '楼栋', '单元', '房号', '身份', '任职组织代码'],
  ['周玉兰', '13700000011', '1栋', '1', '101', '支部书记', 'QH-1'],
  ['吴大勇', '13700000012', '2栋', '1', '202', '党员', 'QH-1'],
  ['郑阿婆', '13700000013', '3栋', '2', '303', '', ''],
]

describeInBrowser('a community that has never met us sets itself up, up to its first order', () => {
  const step = storySteps()
  let server: RunningServer
  let browser: Browser
  let admin: Visitor
  let secret: string
  beforeAll(async () => {
    server = await startTestServer('wizard-h5', { WEB_ROOT: 'client/dist/h5' })
    secret = await makeFirstAdmin(ACCOUNT)
    browser = await launchChromium()
    admin = await openPage(browser, server.url, 'desk')
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })
  const choose = (name: string) =>
    admin.page.getByRole('list', { name: '开办的五步' }).getByRole('button', { name }).click()
  // A wrong password, no demo, no consent yet: the browser notes each refusal.
  const quiet = () => expect(admin.faults.filter((fault) => !/status of 40[134]/.test(fault))).toEqual([])
  afterEach(quiet)

  step('the first administrator logs in with password and one-time code, and is led to the wizard', async () => {
    await admin.page.goto('/packages/console/login/index')
    await admin.type('账号', ACCOUNT.account)
    await admin.page.getByLabel('密码', { exact: true }).fill('not the password at all')
    await admin.tap('登录')
    await admin.sees('账号、密码或动态口令不对，请再试')
    await admin.page.getByLabel('密码', { exact: true }).fill(ACCOUNT.password)
    await admin.tap('登录')
    await admin.sees('请填写验证器上的 6 位动态口令')
    await admin.type('动态口令', new TOTP({ secret }).generate())
    await admin.tap('登录')
    await admin.sees('先把社区建起来，五步就能开张')
  })

  step('he makes the community', async () => {
    await admin.type('名称', '青禾社区')
    await admin.type('代码', 'QH')
    await admin.type('值班电话', '021-55556666')
    await admin.tap('建社区')
    await admin.sees('还差 3 步，下一步：支部')
    await admin.sees('青禾社区 书记台')
  })

  step('he makes two branches', async () => {
    await admin.type('名称', '青禾一支部')
    await admin.tap('建支部')
    await choose('支部')
    await admin.sees('有 1 个支部了')
    expect(await admin.value('代码')).toBe('QH-2')
    await admin.type('名称', '青禾二支部')
    await admin.tap('再建一个支部')
    await admin.sees('有 2 个支部了')
    await admin.tap('下一步，划网格')
  })

  step('he draws a grid over its buildings', async () => {
    await admin.type('名称', '第一网格')
    await admin.type('管哪几栋', '1-4')
    await admin.tap('划网格')
    await admin.sees('还差 1 步，下一步：居民')
    await choose('网格')
    await admin.sees('1栋、2栋、3栋、4栋')
    await admin.tap('下一步，看服务')
  })

  step('the services are there already', async () => {
    await admin.sees('项服务已经备好')
    await admin.sees('水电小修')
    await admin.tap('下一步，请居民来')
  })

  step('he brings the people by a spreadsheet', async () => {
    await admin.tap('用表格导入')
    const buffer = await xlsxOf(PEOPLE)
    await admin.page.getByLabel('选表格').setInputFiles({ name: '青禾.xlsx', mimeType: XLSX, buffer })
    await admin.tap('试一遍，不写入')
    await admin.sees('3 行都能导')
    await admin.tap('导入 3 行')
    await admin.sees('导好了，新增 3 行')
    await admin.tap('回开办向导')
    await admin.sees('都备好了，可以开张')
  })

  step('the first order is placed', async () => {
    await admin.tap('点第一单')
    await admin.tap('水电小修')
    await admin.type('您遇到什么事', '郑阿婆家厨房灯不亮')
    await admin.type('在哪里', '3栋2单元303')
    await admin.tap('下一步，确认')
    await admin.type('联系电话', '13700000013')
    await admin.tap('确认下单')
    await admin.sees('先看看，我们怎么用您的信息')
    await admin.tap('同意')
    await admin.tap('确认下单')
    await admin.sees('正在派单')
  })
})
