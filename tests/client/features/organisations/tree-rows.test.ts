import { describe, expect, it } from '@jest/globals'
import { treeRows, unfoldTo } from '../../../../client/src/features/organisations/tree-rows'
import { aChart, anOrganisation } from './an-organisation'

const chart = aChart()
const all = Object.values(chart)
const named = (turned: string[] = []) =>
  treeRows(all, new Set(turned)).levels.map(({ organisation, level }) => `${level} ${organisation.name}`)

describe('the tree of organisations', () => {
  it('goes down the levels, the households of a grid folded', () => {
    expect(named()).toEqual(['1 河畔社区', '2 河畔一支部', '3 第一网格', '3 第二网格', '2 旧支部'])
  })

  it('opens what was turned, and folds what was open', () => {
    expect(named([chart.grid.id])).toContain('4 1栋中心户')
    expect(named([chart.branch.id])).toEqual(['1 河畔社区', '2 河畔一支部', '2 旧支部'])
  })

  it('keeps those that work along below the line', () => {
    expect(treeRows(all, new Set()).partners.map(({ organisation }) => organisation.name)).toEqual(['河畔物业'])
  })

  it('says nothing of folding where nothing stands below', () => {
    const rows = treeRows(all, new Set()).levels
    expect(rows.map(({ isOpen }) => isOpen)).toEqual([true, true, false, undefined, undefined])
  })

  it('sorts codes as people count', () => {
    const two = [anOrganisation(10, { code: 'A-10' }), anOrganisation(2, { code: 'A-2' })]
    expect(treeRows(two, new Set()).levels.map(({ organisation }) => organisation.code)).toEqual(['A-2', 'A-10'])
  })

  it('shows one whose parent the reader does not see at the top', () => {
    expect(treeRows([chart.household], new Set()).levels).toMatchObject([{ level: 1 }])
  })

  it('opens everything above what the map has chosen', () => {
    const turned = unfoldTo(all, new Set([chart.branch.id]), chart.household)
    expect(named([...turned])).toContain('4 1栋中心户')
  })
})
