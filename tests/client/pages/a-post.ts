import { ROLE_LABELS, type Role } from '#shared/organisations/roles'

/** A post as `GET /me` lists it. */
export const aPost = (role: Role, change: object = {}) => ({
  id: `post-${role}`,
  role,
  label: ROLE_LABELS[role],
  organisation: { id: '65f0000000000000000000e5', name: '河畔一支部' },
  until: null,
  standsInFor: null,
  isActing: false,
  ...change,
})
