import type { Area, Corner } from '#shared/organisations/area'
import type { OrganisationView } from '#shared/organisations/organisation.contract'

/** What is drawn of an organisation. */
export interface MapShape {
  id: string
  name: string
  /** A second line: its buildings. */
  sub: string
  area: Area
}

/** 33 from 第33网格, 河畔一 from 河畔一网格党小组: what tells a grid from its neighbours. */
export const shortName = (name: string): string => name.replace(/^第/, '').replace(/(网格)?(党小组)?$/, '') || name

/** The grids that have a boundary. */
export const shapesOf = (items: readonly OrganisationView[]): MapShape[] =>
  items.flatMap(({ id, kind, name, buildings, area }) =>
    kind === 'grid' && area ? [{ id, name, sub: buildings.join('、'), area }] : [],
  )

/** The communities' own boundaries, drawn around the grids. */
export const outlinesOf = (items: readonly OrganisationView[]): Area[] =>
  items.flatMap(({ kind, area }) => (kind === 'community' && area ? [area] : []))

export const cornersOf = (areas: readonly Area[]): Corner[] => areas.flatMap(({ coordinates }) => coordinates.flat())
