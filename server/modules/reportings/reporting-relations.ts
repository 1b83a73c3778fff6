import { openActions } from '#shared/contract/machine'
import {
  REPORTING_MACHINE,
  type ReportingAction,
  type ReportingRelation,
} from '#shared/organisations/reporting-machine'
import { STAFF_ROLES } from '#shared/organisations/roles'
import type { Types } from 'mongoose'
import type { Actor, Post } from '../../http/actor'
import { AppError } from '../../http/app-error'
import type { ReportedTo, Reporting, Side } from './reporting.model'

const SIDES = ['unit', 'neighbourhood'] as const satisfies readonly Side[]

const isStaff = ({ role }: Post) => STAFF_ROLES.includes(role)

/** The organisations a person confirms for, and all below them. */
export const desksOf = (actor: Actor): Types.ObjectId[] =>
  actor.posts.filter(isStaff).map((post) => post.organisationId)

/** The post in which a person answers for a branch: the branch's own before one above it. */
export const answeringPost = (actor: Actor, { id, path }: ReportedTo): Post | undefined => {
  const posts = actor.posts.filter((post) => isStaff(post) && path.some((one) => one.equals(post.organisationId)))
  return posts.find((post) => post.organisationId.equals(id)) ?? posts[0]
}

/** What this person is to this reporting: nobody confirms their own. */
export const relationsTo = (reporting: Reporting, actor: Actor): ReportingRelation[] =>
  reporting.personId.equals(actor.id)
    ? ['reporter']
    : SIDES.filter((side) => answeringPost(actor, reporting[side]) !== undefined)

/**
 * The branch this person confirms for next: one that waits, the one they serve at before one below them. Undefined when all they
 * answer for have confirmed.
 */
export const nextSide = (reporting: Reporting, actor: Actor): Side | undefined => {
  const waiting = SIDES.filter((side) => !reporting[side].confirmedAt && answeringPost(actor, reporting[side]))
  return (
    waiting.find((side) => answeringPost(actor, reporting[side])?.organisationId.equals(reporting[side].id)) ??
    waiting[0]
  )
}

/** What this person may do with it now, in the table's order. */
export const availableSteps = (reporting: Reporting, actor: Actor): ReportingAction[] =>
  openActions(REPORTING_MACHINE, { status: reporting.status, relations: relationsTo(reporting, actor) }).filter(
    (action) => action !== 'confirm' || nextSide(reporting, actor) !== undefined,
  )

/** 409 in the words of a reporting. */
export const reportingChanged = (status: string): AppError =>
  new AppError('status-changed', { status }, '这份报到的状态已变化，请刷新')
