import { Organisations, type Organisation } from './organisation.model'
import { forgetTrees } from './organisation-tree'

/** Sets up an organisation; one that stands already is left as it is. */
export const makeOrganisation = async ({ _id, ...organisation }: Organisation): Promise<void> => {
  await Organisations.updateOne({ _id }, { $setOnInsert: organisation }, { upsert: true })
  forgetTrees()
}
