import type { OrganisationView } from '#shared/organisations/organisation.contract'
import type { OrganisationKind } from '#shared/organisations/organisation.rules'

/** Beside the five levels: they work along, nothing stands below them. */
const PARTNERS: readonly OrganisationKind[] = ['property-company', 'owners-committee', 'department', 'unit-branch']
export const isPartner = ({ kind }: Pick<OrganisationView, 'kind'>): boolean => PARTNERS.includes(kind)

export interface TreeRow {
  organisation: OrganisationView
  level: number
  /** Undefined: nothing stands below it. */
  isOpen?: boolean
}

const byCode = (a: OrganisationView, b: OrganisationView) => a.code.localeCompare(b.code, 'en', { numeric: true })

/** Households below a grid are many: grids begin folded. `turned` are those the reader has turned the other way. */
const isOpenByNow = ({ id, kind }: OrganisationView, turned: ReadonlySet<string>) =>
  (kind !== 'grid') !== turned.has(id)

/** The rows to be seen now: the five levels from the top down, and the partners of all of them. */
export const treeRows = (
  items: readonly OrganisationView[],
  turned: ReadonlySet<string>,
): { levels: TreeRow[]; partners: TreeRow[] } => {
  const known = new Set(items.map(({ id }) => id))
  const inTree = items.filter((one) => !isPartner(one))
  const below = new Map<string | null, OrganisationView[]>()
  for (const one of [...inTree].sort(byCode)) {
    const parentId = one.parentId && known.has(one.parentId) ? one.parentId : null
    below.set(parentId, [...(below.get(parentId) ?? []), one])
  }
  const rowsUnder = (parentId: string | null, level: number): TreeRow[] =>
    (below.get(parentId) ?? []).flatMap((organisation): TreeRow[] => {
      if (!below.has(organisation.id)) return [{ organisation, level }]
      const isOpen = isOpenByNow(organisation, turned)
      return [{ organisation, level, isOpen }, ...(isOpen ? rowsUnder(organisation.id, level + 1) : [])]
    })
  const partners = items.filter(isPartner).sort(byCode)
  return { levels: rowsUnder(null, 1), partners: partners.map((organisation) => ({ organisation, level: 1 })) }
}

/** `turned` with everything above this organisation opened, so that it can be seen. */
export const unfoldTo = (
  items: readonly OrganisationView[],
  turned: ReadonlySet<string>,
  { id, path }: OrganisationView,
): Set<string> => {
  const above = items.filter((one) => one.id !== id && path.includes(one.id))
  const shut = above.filter((one) => !isOpenByNow(one, turned))
  const next = new Set(turned)
  for (const one of shut) if (!next.delete(one.id)) next.add(one.id)
  return next
}
