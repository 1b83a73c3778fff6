import type { Types } from 'mongoose'
import type { ResponseOf } from '#shared/contract/api.contract'
import type { OrganisationView } from '#shared/organisations/organisation.contract'
import type { Actor } from '../../http/actor'
import { AppError } from '../../http/app-error'
import { communitiesOfPosts } from './find-communities'
import { visibleOrganisation, managingPosts } from './organisation-rights'
import { organisationTree } from './organisation-tree'
import { presentOrganisations } from './organisation.presenter'
import { Organisations, type Organisation } from './organisation.model'

/** What this person manages or stands among: their communities, all below their street, and the streets above. From the top down. */
export const listOrganisations = async (
  actor: Actor,
  { closed }: { closed?: '0' | '1' },
): Promise<ResponseOf<'GET /organisations'>> => {
  const posts = managingPosts(actor)
  if (posts.length === 0) throw new AppError('forbidden')
  const communityIds = await communitiesOfPosts(posts)
  const [own, trees] = await Promise.all([
    Organisations.find({ communityId: { $in: communityIds } }).lean<Organisation[]>(),
    Promise.all(posts.map((post) => organisationTree(post.communityId))),
  ])
  const above = trees.flatMap((tree) => [...tree.values()].filter((one) => one.kind === 'street'))
  const all = [...new Map([...above, ...own].map((one) => [one._id.toHexString(), one])).values()]
  const shown = all.filter((one) => closed === '1' || !one.closedAt)
  return { items: await presentOrganisations(actor, shown.sort(fromTheTop)) }
}

const fromTheTop = (a: Organisation, b: Organisation) => a.path.length - b.path.length || (a.code < b.code ? -1 : 1)

/** One organisation, for whoever may see it; 404 for everybody else. */
export const showOrganisation = async (actor: Actor, id: Types.ObjectId): Promise<OrganisationView> => {
  const [view] = await presentOrganisations(actor, [await visibleOrganisation(actor, id)])
  if (!view) throw new AppError('not-found')
  return view
}
