import type { OrganisationView } from '#shared/organisations/organisation.contract'
import { STAFF_ROLES } from '#shared/organisations/roles'
import type { Me } from '../../lib/session'

/** True when an organisation's orders are in this reader's queue: it stands at, or below, a post they act in. */
export const isInQueue = ({ posts }: Me, { path }: Pick<OrganisationView, 'path'>): boolean => {
  const acting = posts.filter(({ isActing }) => isActing)
  return (acting.length > 0 ? acting : posts).some(
    ({ role, organisation }) => STAFF_ROLES.includes(role) && path.includes(organisation.id),
  )
}
