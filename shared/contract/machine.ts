/** Where a row leads: a status, `same`, or one of two when the last place decides. */
export type Outcome<Status extends string> = Status | 'same' | { fills: Status | 'same'; otherwise: Status | 'same' }
/** The same from wherever it starts, or by the status it starts from. */
export type Target<Status extends string> = Outcome<Status> | { on: Partial<Record<Status, Outcome<Status>>> }

export interface Row<Status extends string, Relation extends string> {
  label: string
  from: readonly Status[]
  to: Target<Status>
  by: readonly Relation[]
}

export type Machine<Action extends string, Status extends string, Relation extends string> = Readonly<
  Record<Action, Row<Status, Relation>>
>

/** True when one of the reader's relations may take this row at all, whatever the status. */
export const fitsRelation = <R extends string>(row: { by: readonly R[] }, relations: readonly R[]): boolean =>
  relations.some((relation) => row.by.includes(relation))

/** What may be done now, in the table's order: the rows that are this reader's and start from this status. */
export const openActions = <Action extends string, S extends string, R extends string>(
  machine: Machine<Action, S, R>,
  { status, relations }: { status: S; relations: readonly R[] },
): Action[] =>
  (Object.keys(machine) as Action[]).filter(
    (action) => fitsRelation(machine[action], relations) && machine[action].from.includes(status),
  )

/** The statuses a row can lead to from `from`; `same` is that status itself. */
export const targetsFrom = <S extends string>(row: { to: Target<S> }, from: S): S[] => {
  const outcome = (typeof row.to === 'object' && 'on' in row.to ? row.to.on[from] : row.to) as Outcome<S> | undefined
  if (outcome === undefined) return []
  const list: (S | 'same')[] = typeof outcome === 'object' ? [outcome.fills, outcome.otherwise] : [outcome]
  return [...new Set(list.map((to) => (to === 'same' ? from : to)))]
}

/** The statuses a machine can reach from `start` by following its rows; a test compares them with the declared list. */
export const reachable = <S extends string>(
  rows: readonly { from: readonly S[]; to: Target<S> }[],
  start: S,
): Set<S> => {
  const seen = new Set<S>([start])
  // A set grows while it is walked, so each status found is followed too.
  for (const status of seen)
    for (const row of rows)
      if (row.from.includes(status)) for (const target of targetsFrom(row, status)) seen.add(target)
  return seen
}
