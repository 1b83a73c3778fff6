import type { Actor } from '../../http/actor'
import { Accounts, type PointsAccount } from './account.model'

/** The reader's account; one who has no entry yet has an empty one. */
export const findAccount = async (actor: Actor): Promise<Pick<PointsAccount, 'balance' | 'earned' | 'granted'>> => {
  const account = (await Accounts.collection.findOne({ _id: actor.id })) as PointsAccount | null
  return account ?? { balance: 0, earned: 0, granted: 0 }
}
