import { Types } from 'mongoose'
import type { Tx } from '../../db/with-transaction'
import { clock } from '../../platform/clock'
import { makePerson } from '../people/make-person'
import { grantPost } from './grant-post'
import { Organisations, type Organisation } from './organisation.model'

export interface FirstAdmin {
  name: string
  phone: string | null
  street: { name: string; code: string }
}

/** The first administrator and, where that code has none yet, the street above everything, in the caller's transaction. Answers both ids. */
export const createFirstAdmin = async (
  { name, phone, street }: FirstAdmin,
  tx: Tx,
): Promise<{ personId: Types.ObjectId; street: Organisation }> => {
  const top = await streetOf(street, tx)
  const personId = new Types.ObjectId()
  await makePerson(
    {
      _id: personId,
      communityId: null,
      name,
      salutation: null,
      phone,
      address: null,
      location: null,
      skills: [],
      openid: null,
      phoneVerifiedAt: null,
      consent: null,
      joinedAt: clock.now(),
      importId: null,
      demo: null,
      createdAt: clock.now(),
    },
    tx,
  )
  await grantPost({ communityId: top._id, personId, organisationId: top._id, role: 'system-admin' }, tx)
  return { personId, street: top }
}

/** The street of that code; two terminals at once meet at its unique code. */
const streetOf = async ({ name, code }: FirstAdmin['street'], tx: Tx): Promise<Organisation> => {
  const known = await Organisations.findOne({ kind: 'street', code, closedAt: null }).session(tx).lean<Organisation>()
  if (known) return known
  const _id = new Types.ObjectId()
  const [made] = await Organisations.create(
    [{ _id, communityId: _id, kind: 'street', code, name, parentId: null, path: [_id] }],
    { session: tx },
  )
  if (!made) throw new Error('the street was not made')
  return made.toObject<Organisation>()
}

/** The streets that stand, for the one who sets up at a terminal. */
export const findStreets = (): Promise<Organisation[]> =>
  Organisations.find({ kind: 'street', closedAt: null }).sort({ code: 1 }).limit(50).lean<Organisation[]>()
