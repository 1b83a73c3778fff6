import { ORGANISATION_LABELS, POSTS_OF } from '#shared/organisations/organisation.rules'
import type { OrganisationView } from '#shared/organisations/organisation.contract'
import { ROLE_LABELS, ROLES, type Role } from '#shared/organisations/roles'

/** How long a post is given for, in days. */
const DAYS = { open: null, month: 30, quarter: 90, year: 365 } as const
export type Term = keyof typeof DAYS

export const TERMS: readonly { value: Term; label: string }[] = [
  { value: 'open', label: '一直任下去' },
  { value: 'month', label: '一个月' },
  { value: 'quarter', label: '三个月' },
  { value: 'year', label: '一年' },
]

/** The organisations where this reader may give posts, with their kind where the name does not say it. */
const granting = (organisations: readonly OrganisationView[]) =>
  organisations.filter((one) => !one.isClosed && one.availableActions.includes('grant'))

/** The roles that can be given somewhere below this reader. */
export const grantableRoles = (organisations: readonly OrganisationView[]) => {
  const there = new Set<Role>(granting(organisations).flatMap(({ kind }) => POSTS_OF[kind]))
  return ROLES.filter((role) => there.has(role)).map((value) => ({ value, label: ROLE_LABELS[value] }))
}

/** Where a role can be held. */
export const placesFor = (organisations: readonly OrganisationView[], role: Role) =>
  granting(organisations)
    .filter(({ kind }) => POSTS_OF[kind].includes(role))
    .map(({ id, name, kind }) => ({ value: id, label: `${name}，${ORGANISATION_LABELS[kind]}` }))

/** When a post given now ends; undefined without an end. */
export const endOf = (term: Term, now: Date): string | undefined => {
  const days = DAYS[term]
  return days === null ? undefined : new Date(now.getTime() + days * 86_400_000).toISOString()
}
