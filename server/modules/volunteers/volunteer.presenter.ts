import { entranceOf } from '#shared/organisations/building'
import { maskPhone, maskWords } from '#shared/organisations/mask'
import type { Volunteer } from '#shared/volunteers/volunteer.contract'
import type { Actor } from '../../http/actor'
import type { Registration } from './registration.model'
import { availableSteps, relationsTo } from './volunteer-relations'

/** A registration: to oneself in full, to a reviewer with the phone masked and the address up to the entrance. */
export const presentVolunteer = (one: Registration, reader: Actor): Volunteer => {
  const isMe = one.personId.equals(reader.id)
  const hide = (text: string) => (isMe ? text : maskWords(text, [one.address, one.phone]))
  return {
    id: one._id.toHexString(),
    status: one.status,
    number: one.number,
    name: one.name,
    phone: isMe ? one.phone : maskPhone(one.phone),
    skills: one.skills,
    availability: one.availability,
    radiusMetres: one.radiusMetres,
    address: isMe ? one.address : (entranceOf(one.address) ?? maskWords(one.address, [])),
    words: one.words === null ? null : hide(one.words),
    branch: { id: one.branchId.toHexString(), name: one.branchName },
    appliedAt: one.appliedAt.toISOString(),
    reviewedAt: one.reviewedAt?.toISOString() ?? null,
    reason: one.reason,
    isMe,
    availableActions: availableSteps(one, relationsTo(one, reader)),
  }
}
