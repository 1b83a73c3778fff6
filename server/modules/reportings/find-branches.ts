import type { ResponseOf } from '#shared/contract/api.contract'
import { communitiesOf, type Actor } from '../../http/actor'
import { AppError } from '../../http/app-error'
import { organisationTree } from '../organisations/organisation-tree'
import type { Organisation } from '../organisations/organisation.model'

/** The open branches of every community this person belongs to, by code. 403 for somebody who belongs to none yet. */
export const findBranches = async (actor: Actor): Promise<Organisation[]> => {
  const communityIds = communitiesOf(actor)
  if (communityIds.length === 0) throw new AppError('forbidden', undefined, '请先选择您所在的社区')
  const trees = await Promise.all(communityIds.map(organisationTree))
  const branches = trees
    .flatMap((tree) => [...tree.values()])
    .filter((one) => (one.kind === 'branch' || one.kind === 'unit-branch') && !one.closedAt)
  return [...new Map(branches.map((one) => [one._id.toHexString(), one])).values()].sort((a, b) =>
    a.code < b.code ? -1 : 1,
  )
}

/** The branches one may report to. */
export const listBranches = async (actor: Actor): Promise<ResponseOf<'GET /reportings/branches'>> => {
  const branches = await findBranches(actor)
  const named = (kind: Organisation['kind']) =>
    branches.filter((one) => one.kind === kind).map(({ _id, name }) => ({ id: _id.toHexString(), name }))
  return { units: named('unit-branch'), neighbourhoods: named('branch') }
}
