const ids = (n: number) => n.toString(16).padStart(24, '6')

/** An organisation as the desk is told of it. */
export const anOrganisation = (n: number, kind: string, name: string, code: string, change: object = {}) => ({
  ...{ id: ids(n), kind, name, code, phone: null, deskHours: null, buildings: [], area: null, parentId: null },
  ...{ path: [ids(n)], isClosed: false, posts: [], vacancies: [], duties: [], openOrders: 0 },
  availableActions: ['edit', 'add', 'grant', 'close'],
  ...change,
})
export const street = anOrganisation(1, 'street', '河畔街道', 'HJ')
export const community = anOrganisation(2, 'community', '河畔社区', 'HP', { phone: '02155551234' })
export const branch = anOrganisation(3, 'branch', '河畔一支部', 'HP-1')
export const grid = anOrganisation(4, 'grid', '第一网格', 'HP-1-1', { buildings: ['1栋'], vacancies: ['grid-worker'] })

export const DESK = ['queue', 'review', 'organisation', 'people', 'homes', 'imports', 'setup', 'accounts']

/** A post as the people's desk lists it. */
export const aPost = (n: number, role: string, label: string, organisation: { id: string; name: string }) => ({
  ...{ id: ids(n), person: { id: ids(90), name: '李秀兰' }, role, label, organisation },
  ...{ since: '2026-03-01T00:00:00.000Z', until: null, standsInFor: null, availableActions: ['end'] },
})

/** Somebody on the people's desk. */
export const aPerson = (change: object = {}) => ({
  ...{
    id: ids(90),
    name: '李秀兰',
    phone: '138****5190',
    entrance: '3栋2单元',
    homeStatus: 'applied',
    grid: '第一网格',
  },
  ...{ posts: [aPost(80, 'party-member', '党员', branch)], hasJoined: true, at: '2026-11-20T02:00:00.000Z' },
  ...change,
})
