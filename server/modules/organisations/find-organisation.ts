import { Organisations, type Organisation } from './organisation.model'

const MANY = 500

/** One organisation by its code, where only one has it. */
export const findOrganisation = async (code: string): Promise<Organisation | null> => {
  const found = await Organisations.find({ code, closedAt: null }).limit(2).lean<Organisation[]>()
  return found.length === 1 ? (found[0] ?? null) : null
}

/** Every open organisation, by code, for the one who sets a community up. */
export const listOrganisations = (): Promise<Organisation[]> =>
  Organisations.find({ closedAt: null }).sort({ code: 1 }).limit(MANY).lean<Organisation[]>()
