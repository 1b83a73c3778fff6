import { describe, expect, it } from '@jest/globals'
import {
  formBody,
  formErrors,
  formOf,
  readBuildings,
} from '../../../../client/src/features/organisations/organisation-form'
import {
  chartCounts,
  chartSentence,
  closingWords,
  drawnWords,
  nextCode,
  sayDuty,
  sayTerm,
} from '../../../../client/src/features/organisations/organisation-words'
import { dateOf, dayBegins, dayEnds, minuteOf, momentOf } from '../../../../client/src/features/organisations/dates'
import { shortName } from '../../../../client/src/features/organisations/map-shapes'
import { anArea, rectangle } from './an-area'
import { aChart, anOrganisation } from './an-organisation'

const form = formOf(anOrganisation(3, { name: '第三网格', code: 'HP-3' }))
const now = new Date('2026-11-18T14:12:00+08:00')
const chart = aChart()

describe('the form of an organisation', () => {
  it.each([
    ['name', { name: ' ' }, /写名称/],
    ['name', { name: '网'.repeat(41) }, /最多 40 个字/],
    ['code', { code: '河畔' }, /字母、数字/],
    ['phone', { phone: '66' }, /电话号码/],
    ['buildings', { buildings: '1栋、小卖部' }, /小卖部/],
  ] as const)('refuses a wrong %s: %j', (field, change, words) => {
    expect(formErrors({ ...form, ...change })).toEqual({ [field]: expect.stringMatching(words) })
  })

  it('sends what was typed, nothing typed as nothing known', () => {
    expect(formErrors(form)).toEqual({})
    expect(formBody({ ...form, name: ' 第三网格 ', buildings: '1栋，2栋' })).toEqual({
      ...{ name: '第三网格', code: 'HP-3', phone: null, deskHours: null, buildings: ['1栋', '2栋'] },
    })
  })

  it.each([
    ['1栋、2栋', ['1栋', '2栋']],
    ['1-3栋', ['1栋', '2栋', '3栋']],
    ['1栋到3栋 7', ['1栋', '2栋', '3栋', '7栋']],
    ['A3号楼', ['A3栋']],
    ['河畔小区9栋，河畔小区9栋', ['河畔小区9栋']],
    ['', []],
  ])('reads the buildings of %s', (line, buildings) => expect(readBuildings(line)).toEqual(buildings))
})

describe('what is said of organisations', () => {
  it('names the one vacancy, or how many there are', () => {
    expect(chartSentence(Object.values(chart))).toBe('只有第二网格缺网格员')
    expect(chartSentence([chart.grid])).toBe('每一级都有人')
    const two = [chart.vacant, anOrganisation(9, { vacancies: ['group-leader'] })]
    expect(chartSentence(two)).toBe('2 处缺人，先看第二网格')
    const above = anOrganisation(8, { name: '江北街道', vacancies: ['street-office'], availableActions: [] })
    expect(chartSentence([above, chart.vacant])).toBe('只有第二网格缺网格员')
    expect(chartSentence([above])).toBe('只有江北街道缺街道干部')
  })

  it('counts the levels', () => {
    expect(chartCounts([chart.community, chart.branch, chart.grid, chart.vacant, chart.property])).toBe(
      '1 个社区，1 个支部，2 个网格',
    )
  })

  it('says how much of the map is drawn', () => {
    const drawn = { ...chart.grid, area: anArea(rectangle(0, 0, 4, 2)) as typeof chart.grid.area }
    const bare = { ...chart.grid, area: null }
    expect(drawnWords([chart.branch])).toBe('还没有网格')
    expect(drawnWords([drawn, drawn])).toBe('2 个网格都画了边界')
    expect(drawnWords([drawn, bare])).toBe('2 个网格，1 个还没画边界')
    expect(drawnWords([bare, bare])).toBe('2 个网格都还没画边界')
  })

  it.each([
    ['第33网格', '33'],
    ['第一网格', '一'],
    ['河畔一网格党小组', '河畔一'],
    ['网格', '网格'],
  ])('shortens %s to %s where a grid is small on the map', (name, short) => expect(shortName(name)).toBe(short))

  it('says before the button what closing does', () => {
    expect(closingWords(chart.branch, chart.community)).toEqual([
      '在办 2 件交给河畔社区',
      '没有人任职',
      '以前的记录都留着，撤掉后不能恢复',
    ])
    expect(closingWords(chart.grid, chart.branch)).toContain('2 栋楼的新订单由河畔一支部负责')
  })

  it('proposes a code that nobody has', () => {
    expect(nextCode(chart.branch, Object.values(chart))).toBe('HP-1-3')
    expect(nextCode(chart.branch, [chart.vacant])).toBe('HP-1-3')
  })

  it('says a term to its last day, and one that is still to come', () => {
    expect(sayTerm({ since: '2026-03-01T02:00:00Z', until: null }, now)).toBe('3 月 1 日起')
    const until = dayEnds('2026-12-03').toISOString()
    expect(sayTerm({ since: '2026-11-01T02:00:00Z', until }, now)).toBe('到 12 月 3 日')
    expect(sayTerm({ since: dayBegins('2026-11-19').toISOString(), until }, now)).toBe('明天起，到 12 月 3 日')
  })

  it('says a duty over midnight', () => {
    const night = { from: '2026-11-18T10:00:00Z', until: '2026-11-19T00:00:00Z' }
    expect(sayDuty(night, now)).toBe('今天 18:00 到 明天 8:00')
    expect(sayDuty({ ...night, until: '2026-11-18T14:00:00Z' }, now)).toBe('今天 18:00 到 22:00')
  })
})

describe('the dates of a form', () => {
  it('are Beijing’s, wherever the computer stands', () => {
    expect(dateOf(new Date('2026-11-18T16:30:00Z'))).toBe('2026-11-19')
    expect(minuteOf(new Date('2026-11-18T16:30:00Z'))).toBe('2026-11-19T00:30')
    expect(dayBegins('2026-11-19').toISOString()).toBe('2026-11-18T16:00:00.000Z')
    expect(dayEnds('2026-11-19').toISOString()).toBe('2026-11-19T16:00:00.000Z')
    expect(momentOf('2026-11-19T08:00').toISOString()).toBe('2026-11-19T00:00:00.000Z')
  })
})
