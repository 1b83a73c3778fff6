import type { Types } from 'mongoose'
import type { Tx } from '../../db/with-transaction'
import { makeService } from './make-service'
import { STARTER_SERVICES } from './starter-services'

/** Fills the catalogue of a community. Confidential services come with the one supervisor named for them, not before. */
export const startCatalogue = async (communityId: Types.ObjectId, supervisorId: Types.ObjectId | null, tx?: Tx) => {
  for (const [rank, item] of STARTER_SERVICES.entries()) {
    if (item.isConfidential && !supervisorId) continue
    await makeService(
      {
        requiredSkills: [],
        isConfidential: false,
        ...item,
        communityId,
        rank,
        supervisorId: item.isConfidential ? supervisorId : null,
        closedAt: null,
      },
      tx,
    )
  }
}
