import type { MembershipView } from '#shared/organisations/membership.contract'
import type { OrganisationView } from '#shared/organisations/organisation.contract'
import { anArea, rectangle } from './an-area'

const idOf = (n: number) => `65f0000000000000000000${n.toString(16).padStart(2, '0')}`

export const aPost = (change: Partial<MembershipView> = {}): MembershipView => ({
  id: idOf(200),
  person: { id: idOf(100), name: '罗秀英' },
  role: 'grid-worker',
  label: '网格员',
  organisation: { id: idOf(3), name: '第一网格' },
  since: '2026-03-01T00:00:00.000Z',
  until: null,
  standsInFor: null,
  availableActions: ['end'],
  ...change,
})

export const anOrganisation = (n: number, change: Partial<OrganisationView> = {}): OrganisationView => ({
  id: idOf(n),
  kind: 'grid',
  name: `第${n}网格`,
  code: `HP-1-${n}`,
  phone: null,
  deskHours: null,
  buildings: [],
  area: null,
  parentId: null,
  path: [idOf(n)],
  isClosed: false,
  posts: [],
  vacancies: [],
  duties: [],
  openOrders: 0,
  availableActions: ['edit', 'close', 'add', 'grant'],
  ...change,
})

/** 河畔 with a branch, a grid with a worker and a boundary, a vacant one without, a household, and two that stand beside. */
export const aChart = () => {
  const community = anOrganisation(1, {
    ...{ kind: 'community', name: '河畔社区', code: 'HP', availableActions: ['add', 'grant'] },
    posts: [
      aPost({ id: idOf(201), person: { id: idOf(101), name: '陈敏' }, role: 'community-secretary', label: '社区书记' }),
    ],
  })
  const under = (parent: OrganisationView, n: number, change: Partial<OrganisationView>) =>
    anOrganisation(n, { parentId: parent.id, path: [...parent.path, idOf(n)], ...change })
  const branch = under(community, 2, { kind: 'branch', name: '河畔一支部', code: 'HP-1', openOrders: 2 })
  const grid = under(branch, 3, {
    ...{ name: '第一网格', code: 'HP-1-1', buildings: ['1栋', '2栋'], posts: [aPost()] },
    area: anArea(rectangle(0, 0, 2, 2)) as unknown as OrganisationView['area'],
  })
  const vacant = under(branch, 4, { name: '第二网格', code: 'HP-1-2', vacancies: ['grid-worker'] })
  const household = under(grid, 5, { kind: 'anchor-household', name: '1栋中心户', code: 'HP-1-1-1' })
  const property = under(community, 6, { kind: 'property-company', name: '河畔物业', code: 'HP-W' })
  const closed = under(community, 7, {
    kind: 'branch',
    name: '旧支部',
    code: 'HP-9',
    isClosed: true,
    availableActions: [],
  })
  return { community, branch, grid, vacant, household, property, closed }
}
