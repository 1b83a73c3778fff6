/** What a membership can be; PRODUCT.md's words table. */
export const ROLES = [
  'resident',
  'volunteer',
  'party-member',
  'grid-worker',
  'group-leader',
  'branch-secretary',
  'community-secretary',
  'street-office',
  'department-officer',
  'property-manager',
  'auditor',
  'system-admin',
] as const
export type Role = (typeof ROLES)[number]

/** Those who dispatch for the organisation they serve and everything below it. */
export const STAFF_ROLES: readonly Role[] = ['branch-secretary', 'community-secretary', 'street-office']
/** Those who may take an order. */
export const SERVING_ROLES: readonly Role[] = ['party-member', 'volunteer']

export const ROLE_LABELS: Readonly<Record<Role | 'system', string>> = {
  resident: '居民',
  volunteer: '志愿者',
  'party-member': '党员',
  'grid-worker': '网格员',
  'group-leader': '党小组长',
  'branch-secretary': '支部书记',
  'community-secretary': '社区书记',
  'street-office': '街道干部',
  'department-officer': '部门干部',
  'property-manager': '物业经理',
  auditor: '审计员',
  'system-admin': '系统管理员',
  system: '系统',
}
