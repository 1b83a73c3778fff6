import type { HomeView } from '#shared/homes/home.contract'
import type { Actor } from '../../http/actor'
import { recordLooks } from '../looks/record-look'
import { postAt } from './home-relations'
import type { Home } from './home.model'
import { presentHomes } from './home.presenter'

/** Homes for this reader, and a line for each of another's whose door is shown. */
export const lookAtHomes = async (homes: readonly Home[], actor: Actor): Promise<HomeView[]> => {
  await recordLooks(
    homes
      .filter((one) => one.status !== 'left')
      .map((one) => ({
        communityId: one.communityId,
        homeId: one._id,
        subjectId: one.personId,
        readerId: actor.id,
        ...postAt(one, actor),
        seen: ['address'],
      })),
  )
  return presentHomes(homes, actor)
}
