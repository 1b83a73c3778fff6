import type { Role } from '#shared/organisations/roles'

/** The five levels from the top, and what stands beside them; PRODUCT.md's words table. */
export const ORGANISATION_KINDS = [
  'street',
  'community',
  'branch',
  'grid',
  'anchor-household',
  'property-company',
  'owners-committee',
  'department',
  'unit-branch',
] as const
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number]

export const ORGANISATION_LABELS: Readonly<Record<OrganisationKind, string>> = {
  street: '街道大工委',
  community: '社区大党委',
  branch: '邻里党支部',
  grid: '网格党小组',
  'anchor-household': '党员中心户',
  'property-company': '物业公司',
  'owners-committee': '业主委员会',
  department: '部门',
  'unit-branch': '单位党支部',
}

/** What may stand directly under what. */
export const CHILD_KINDS: Readonly<Record<OrganisationKind, readonly OrganisationKind[]>> = {
  street: ['community', 'department'],
  community: ['branch', 'property-company', 'owners-committee', 'department', 'unit-branch'],
  branch: ['grid'],
  grid: ['anchor-household'],
  'anchor-household': [],
  'property-company': [],
  'owners-committee': [],
  department: [],
  'unit-branch': [],
}

/** Which answer for orders; a street stands above them and sees those of all. */
export const CUSTODIAN_KINDS: readonly OrganisationKind[] = ['community', 'branch']

/** Who edits what lies below their organisation. */
export const MANAGING_ROLES: readonly Role[] = [
  'branch-secretary',
  'community-secretary',
  'street-office',
  'system-admin',
]

/** Which posts an organisation of this kind can have. */
export const POSTS_OF: Readonly<Record<OrganisationKind, readonly Role[]>> = {
  street: ['street-office', 'auditor', 'system-admin'],
  community: ['community-secretary', 'auditor', 'system-admin', 'resident', 'volunteer', 'party-member'],
  branch: ['branch-secretary', 'party-member', 'volunteer'],
  grid: ['grid-worker', 'group-leader'],
  'anchor-household': ['party-member'],
  'property-company': ['property-manager'],
  'owners-committee': ['property-manager'],
  department: ['department-officer'],
  'unit-branch': ['branch-secretary', 'party-member'],
}

/** Which posts an organisation of this kind should not be without: its head, and a grid's worker. */
export const NEEDED_POSTS: Readonly<Record<OrganisationKind, readonly Role[]>> = {
  street: ['street-office'],
  community: ['community-secretary'],
  branch: ['branch-secretary'],
  grid: ['grid-worker', 'group-leader'],
  'anchor-household': [],
  'property-company': ['property-manager'],
  'owners-committee': [],
  department: ['department-officer'],
  'unit-branch': ['branch-secretary'],
}

/** Posts that come from a home or a review, never from the desk's hand. */
export const EARNED_ROLES: readonly Role[] = ['resident', 'volunteer']

export const ORGANISATION_NAME_MAX = 40
export const ORGANISATION_CODE = /^[A-Za-z0-9-]+$/
export const ORGANISATION_CODE_HINT = '代码用字母、数字和横线'
export const ORGANISATION_CODE_MAX = 24
export const DESK_HOURS_MAX = 60
export const BUILDINGS_MAX = 200
/** Corners of an area, over all its rings. */
export const AREA_CORNERS_MAX = 500
