import { fitsRelation, type Machine, type Row } from '#shared/contract/machine'
import { AppError } from './app-error'

/** The row `action` takes: 404 when this person is nothing to the thing, 403 when the row is not theirs, 409 when it stands elsewhere. */
export const rowFor = <Action extends string, Status extends string, Relation extends string>(
  machine: Machine<Action, Status, Relation>,
  action: Action,
  { status, relations }: { status: Status; relations: readonly Relation[] },
  changed: (status: Status) => AppError,
): Row<Status, Relation> => {
  if (relations.length === 0) throw new AppError('not-found')
  const row = machine[action]
  if (!fitsRelation(row, relations)) throw new AppError('forbidden')
  if (!row.from.includes(status)) throw changed(status)
  return row
}
