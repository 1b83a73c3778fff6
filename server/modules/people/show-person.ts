import { Types } from 'mongoose'
import type { PersonView } from '#shared/people/person.contract'
import type { Receipt } from '../../db/receipt.model'
import { inTransaction } from '../../db/with-transaction'
import type { Actor } from '../../http/actor'
import { AppError } from '../../http/app-error'
import { recordLooks, recordReason } from '../looks/record-look'
import { presentPeople } from './people.presenter'
import { deskPost, inScope, scopeOf } from './people-scope'
import { People, type Person } from './person.model'

/** One of the reader's people, and a line that the reader looked. 404 for anybody else. */
export const showPerson = async (actor: Actor, id: string): Promise<PersonView> => {
  const person = await load(actor, new Types.ObjectId(id))
  await recordLooks([{ ...seenBy(actor, person), seen: ['profile'] }])
  const [view] = await presentPeople(actor, [person])
  return view as PersonView
}

/** 看完整电话: each time with a reason, which stands in the record before the number is shown. */
export const revealPhone = async (
  actor: Actor,
  id: string,
  reason: string,
  receipt: Receipt,
): Promise<Types.ObjectId> => {
  const person = await load(actor, new Types.ObjectId(id))
  await inTransaction(receipt, (tx) => recordReason({ ...seenBy(actor, person), seen: ['phone'] }, reason, tx))
  return person._id
}

/** The person with the whole number, for the one whose reason has just been written down. */
export const showRevealed = async (actor: Actor, id: Types.ObjectId): Promise<PersonView> => {
  const person = await load(actor, id)
  const [view] = await presentPeople(actor, [person])
  return { ...(view as PersonView), phone: person.phone }
}

const load = async (actor: Actor, _id: Types.ObjectId): Promise<Person> => {
  const scope = await scopeOf(actor)
  const person = scope && (await People.findOne({ $and: [{ _id }, await inScope(scope)] }).lean<Person>())
  if (!person) throw new AppError('not-found')
  return person
}

const seenBy = (actor: Actor, person: Person) => {
  const { role, organisationId, communityId } = deskPost(actor, person.communityId)
  return {
    communityId: person.communityId ?? communityId,
    subjectId: person._id,
    readerId: actor.id,
    role,
    organisationId,
  }
}
