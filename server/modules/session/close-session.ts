import { Sessions } from './session.model'

/** Ends one session at once. */
export const closeSession = async (id: string) => {
  await Sessions.deleteOne({ _id: id }, { writeConcern: { w: 'majority' } })
}
