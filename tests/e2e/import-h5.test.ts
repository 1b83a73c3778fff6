import type { Browser } from 'playwright-core'
import type { RunningServer } from '../../server/start'
import { makeCommunity, makeSecretary, type TestPerson } from '../support/builders'
import { openPage, type Visitor } from '../support/browser-story'
import { describeInBrowser, launchChromium } from '../support/in-browser'
import { ask } from '../support/server'
import { xlsxOf } from '../support/sheets'
import { startStory, storySteps } from '../support/story'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const HEAD = ['姓名', '联系电话', '几号楼', '单元', '房间号', '党员还是居民', '所在组织']
const RIGHT = [
  ['何大海', '13700000001', '1栋', '1', '101', '', ''],
  ['何小海', '13700000002', '2栋', '', '201', '', ''],
  ['何中海', '', '5栋', '2', '301', '', ''],
]
const WRONG = [
  ['何无楼', '13700000004', '99栋', '1', '101', '', ''],
  ['', '13700000005', '1栋', '1', '102', '', ''],
  ['何错号', '1370000', '1栋', '1', '103', '', ''],
]

describeInBrowser('a community brings its people by a spreadsheet, through the page', () => {
  const step = storySteps()
  let server: RunningServer
  let browser: Browser
  let secretary: TestPerson
  let desk: Visitor
  beforeAll(async () => {
    server = await startStory('import-h5')
    browser = await launchChromium()
    const community = await makeCommunity()
    secretary = await makeSecretary(community, community.id)
    desk = await openPage(browser, server.url, 'desk')
    await desk.page.addInitScript(
      ([token, reader]) => {
        localStorage.setItem('token', JSON.stringify({ data: token }))
        localStorage.setItem('reader', JSON.stringify({ data: reader }))
      },
      [secretary.token, secretary.id],
    )
    await desk.page.goto('/packages/console/imports/index?kind=people')
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })
  afterEach(() => expect(desk.faults).toEqual([]))

  const choose = async (name: string, rows: string[][]) =>
    desk.page.getByLabel('选表格').setInputFiles({ name, mimeType: XLSX, buffer: await xlsxOf([HEAD, ...rows]) })
  const errors = () => desk.page.getByRole('grid', { name: '哪里不对' }).getByRole('row')
  const people = async () =>
    (await ask(server.url, 'GET', `/people?words=${encodeURIComponent('何')}`, { token: secretary.token })).body.items

  step('an empty history says what to bring first, and a template can be had', async () => {
    await desk.sees('还没有导入过')
    const download = desk.page.waitForEvent('download')
    await desk.tap('下载居民和任职模板')
    expect((await download).suggestedFilename()).toBe('居民和任职模板.csv')
  })

  step('the columns are guessed; what was not is chosen', async () => {
    await choose('住户.xlsx', [...RIGHT, ...WRONG])
    await desk.sees('居民和任职表 6 行，看看列对不对')
    expect(await desk.page.getByLabel('姓名在哪一列').inputValue()).toBe('0')
    expect(await desk.page.getByLabel('手机在哪一列').inputValue()).toBe('1')
    await desk.page.getByLabel('楼栋在哪一列').selectOption({ label: '几号楼' })
    await desk.page.getByLabel('房号在哪一列').selectOption({ label: '房间号' })
    await desk.sees('必填的都有了')
  })

  step('the trial lists every error by row, and writes nothing', async () => {
    await desk.tap('试一遍，不写入')
    await desk.sees('3 行能导，3 行有错')
    const rows = await errors().allInnerTexts()
    expect(rows.slice(1).map((row) => row.split(/\s+/)[0])).toEqual(['5', '6', '7'])
    await desk.page.getByRole('radio', { name: '楼栋 1' }).click()
    expect(await errors().count()).toBe(2)
    expect(await people()).toEqual([])
    const download = desk.page.waitForEvent('download')
    await desk.tap('下载这些错')
    expect((await download).suggestedFilename()).toBe('住户的错.csv')
  })

  step('the right rows are written', async () => {
    await desk.tap('导入 3 行')
    await desk.sees('导好了，新增 3 行')
    expect((await people()).map(({ name }: { name: string }) => name).sort()).toEqual(['何中海', '何大海', '何小海'])
    await desk.tap('去看居民与党员')
    await desk.page.getByLabel('姓名、电话后四位、几栋').fill('何大海')
    await desk.sees('“何大海”找到 1 位')
    await desk.sees('137****0001')
    expect(await desk.text()).not.toContain('101')
  })

  step('the same file again brings nothing new', async () => {
    await desk.page.goto('/packages/console/imports/index?kind=people')
    await choose('住户.xlsx', RIGHT)
    await desk.page.getByLabel('楼栋在哪一列').selectOption({ label: '几号楼' })
    await desk.page.getByLabel('房号在哪一列').selectOption({ label: '房间号' })
    await desk.tap('试一遍，不写入')
    await desk.sees('都已经有了，不用再导')
  })

  step('the batch is taken back as one', async () => {
    await desk.tap('回到导入')
    await desk.page.getByRole('row').filter({ hasText: '导好了' }).click()
    await desk.tap('整批撤回')
    await desk.tap('撤回新增的 3 行')
    await desk.sees('整批撤回了')
    expect(await people()).toEqual([])
  })
})
