/** Where a row leads: a status, `same`, or one of two when the last place decides. */
export type Target<Status extends string> = Status | 'same' | { fills: Status | 'same'; otherwise: Status | 'same' }

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

/** The statuses a machine can reach from `start` by following its rows; a test compares them with the declared list. */
export const reachable = <S extends string>(
  rows: readonly { from: readonly S[]; to: Target<S> }[],
  start: S,
): Set<S> => {
  const seen = new Set<S>([start])
  for (let grew = true; grew;) {
    grew = false
    for (const row of rows) {
      if (!row.from.some((status) => seen.has(status))) continue
      const targets = typeof row.to === 'object' ? [row.to.fills, row.to.otherwise] : [row.to]
      for (const target of targets) {
        if (target === 'same' || seen.has(target)) continue
        seen.add(target)
        grew = true
      }
    }
  }
  return seen
}
