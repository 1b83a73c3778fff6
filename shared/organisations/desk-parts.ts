import { MANAGING_ROLES } from '#shared/organisations/organisation.rules'
import { STAFF_ROLES, type Role } from '#shared/organisations/roles'

/** The desk's parts in the order of its navigation, and who has each. */
const PARTS = {
  queue: STAFF_ROLES,
  review: STAFF_ROLES,
  organisation: MANAGING_ROLES,
  people: MANAGING_ROLES,
  homes: [...MANAGING_ROLES, 'grid-worker'],
  imports: ['community-secretary', 'street-office', 'system-admin'],
  setup: ['community-secretary', 'street-office', 'system-admin'],
  accounts: [...MANAGING_ROLES, 'grid-worker', 'auditor'],
} as const satisfies Record<string, readonly Role[]>
export type DeskPart = keyof typeof PARTS
export const DESK_PARTS = Object.keys(PARTS) as [DeskPart, ...DeskPart[]]

/** The parts of the desk open to somebody who acts in these roles. */
export const deskPartsOf = (roles: readonly Role[]): DeskPart[] =>
  DESK_PARTS.filter((part) => roles.some((role) => (PARTS[part] as readonly Role[]).includes(role)))
