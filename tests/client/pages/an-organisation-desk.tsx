import { jest } from '@jest/globals'
import { fireEvent, render, screen, within } from '@testing-library/react'
import Taro from '../../support/taro-api'
import DeskOrganisation from '../../../client/src/packages/console/organisation/index.h5'
import { aChart } from '../features/organisations/an-organisation'
import { me, page, serve, type Sent } from './fake-server'

export const chart = aChart()
export const { community, branch, grid, vacant, closed } = chart
export const post = (role: string, organisation: object, isActing = false) => ({
  ...{ id: '65f0000000000000000000e1', role, label: '书记', organisation, until: null, standsInFor: null, isActing },
})
export const secretary = me({
  ...{ name: '陈敏', isStaff: true, desk: ['queue', 'review', 'organisation'] },
  posts: [post('community-secretary', community)],
})
export const answers = {
  'GET /me': secretary,
  'GET /organisations': { items: Object.values(chart) },
  'GET /people': page({ id: '65f0000000000000000000ee', name: '王建国', phone: '138****1003', entrance: '5栋2单元' }),
}
export const open = (change: object = {}): Sent[] => {
  const sent = serve({ ...answers, ...change })
  render(<DeskOrganisation />)
  return sent
}
export const asked = (path: string) =>
  jest.mocked(Taro.request).mock.calls.filter(([call]) => call.url.includes(path)).length
export const row = (name: string) => screen.findByRole('treeitem', { name: new RegExp(name) })
export const button = (name: string | RegExp) => screen.findByRole('button', { name })
export const press = async (name: string | RegExp) => fireEvent.click(await button(name))
export const dialog = async () => within(await screen.findByRole('dialog'))
export const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } })
export const panel = (name: string) => within(screen.getByRole('complementary', { name }))
