import type { ReportingView } from '#shared/organisations/reporting.contract'
import type { Actor } from '../../http/actor'
import { availableSteps } from './reporting-relations'
import type { ReportedTo, Reporting } from './reporting.model'

const named = ({ id, name }: ReportedTo) => ({ id: id.toHexString(), name })

/** A reporting for the person or one of the branches. */
export const presentReporting = (one: Reporting, reader: Actor): ReportingView => ({
  id: one._id.toHexString(),
  person: { id: one.personId.toHexString(), name: one.personName },
  unit: named(one.unit),
  neighbourhood: named(one.neighbourhood),
  status: one.status,
  unitConfirmedAt: one.unit.confirmedAt?.toISOString() ?? null,
  neighbourhoodConfirmedAt: one.neighbourhood.confirmedAt?.toISOString() ?? null,
  reportedAt: one.reportedAt.toISOString(),
  reason: one.reason,
  isMe: one.personId.equals(reader.id),
  availableActions: availableSteps(one, reader),
})
