import type { Types } from 'mongoose'
import type { Volunteer } from '#shared/volunteers/volunteer.contract'
import type { Actor } from '../../http/actor'
import { AppError } from '../../http/app-error'
import { Registrations, type Registration } from './registration.model'
import { presentVolunteer } from './volunteer.presenter'
import { relationsTo } from './volunteer-relations'

/** A person's registration, the newest should they have had another community; null without one. */
export const registrationOf = (personId: Types.ObjectId): Promise<Registration | null> =>
  Registrations.findOne({ personId }).sort({ appliedAt: -1 }).lean<Registration>().exec()

/** One registration for the applicant or a reviewer; 404 for everybody else. */
export const showVolunteer = async (actor: Actor, id: Types.ObjectId): Promise<Volunteer> => {
  const found = (await Registrations.collection.findOne({ _id: id })) as Registration | null
  if (!found || relationsTo(found, actor).length === 0) throw new AppError('not-found')
  return presentVolunteer(found, actor)
}
