import type { OrganisationKind } from '../organisations/organisation.model'

interface DemoOrganisation {
  key: string
  kind: OrganisationKind
  code: string
  name: string
  parent: string | null
  phone?: string
  deskHours?: string
  buildings?: string[]
}

const buildings = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => `${from + n}栋`)

/** 河畔社区, invented: two branches, four grids, eight buildings. Top first. */
export const DEMO_ORGANISATIONS: readonly DemoOrganisation[] = [
  {
    key: 'community',
    kind: 'community',
    code: 'HP',
    name: '河畔社区',
    parent: null,
    phone: '13800001000',
    deskHours: '周一到周五 9:00 到 17:30',
  },
  { key: 'unit-1', kind: 'unit-branch', code: 'HP-U-1', name: '供电所党支部', parent: 'community' },
  { key: 'branch-1', kind: 'branch', code: 'HP-1', name: '河畔一支部', parent: 'community', phone: '13800001007' },
  { key: 'branch-2', kind: 'branch', code: 'HP-2', name: '河畔二支部', parent: 'community', phone: '13800001008' },
  { key: 'grid-1', kind: 'grid', code: 'HP-1-1', name: '第一网格', parent: 'branch-1', buildings: buildings(1, 2) },
  { key: 'grid-2', kind: 'grid', code: 'HP-1-2', name: '第二网格', parent: 'branch-1', buildings: buildings(3, 4) },
  { key: 'grid-3', kind: 'grid', code: 'HP-2-1', name: '第三网格', parent: 'branch-2', buildings: buildings(5, 6) },
  { key: 'grid-4', kind: 'grid', code: 'HP-2-2', name: '第四网格', parent: 'branch-2', buildings: buildings(7, 8) },
]
