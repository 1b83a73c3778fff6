import type { Area } from '#shared/organisations/area'
import type { OrganisationKind } from '../organisations/organisation.model'
import { areaAround } from './demo-place'

interface DemoOrganisation {
  key: string
  kind: OrganisationKind
  code: string
  name: string
  parent: string | null
  phone?: string
  deskHours?: string
  buildings?: string[]
  area?: Area
}

const grid = (n: number, code: string, name: string, parent: string, from: number, to: number): DemoOrganisation => ({
  key: `grid-${n}`,
  kind: 'grid',
  code,
  name,
  parent,
  buildings: Array.from({ length: to - from + 1 }, (_, one) => `${from + one}栋`),
  area: areaAround(from, to),
})

const WORKDAYS = '周一到周五 8:30–17:30'

/** 河畔社区, invented: a street above it, two branches, four grids, eight buildings, and who stands beside them. Top first. */
export const DEMO_ORGANISATIONS: readonly DemoOrganisation[] = [
  {
    key: 'street',
    kind: 'street',
    code: 'JB',
    name: '江北街道',
    parent: null,
    phone: '13800001900',
    deskHours: WORKDAYS,
  },
  {
    key: 'community',
    kind: 'community',
    code: 'HP',
    name: '河畔社区',
    parent: 'street',
    phone: '13800001000',
    deskHours: `${WORKDAYS}，周六上午`,
  },
  { key: 'branch-1', kind: 'branch', code: 'HP-1', name: '河畔一支部', parent: 'community', phone: '13800001007' },
  { key: 'branch-2', kind: 'branch', code: 'HP-2', name: '河畔二支部', parent: 'community', phone: '13800001008' },
  grid(1, 'HP-1-1', '第一网格', 'branch-1', 1, 2),
  grid(2, 'HP-1-2', '第二网格', 'branch-1', 3, 4),
  grid(3, 'HP-2-1', '第三网格', 'branch-2', 5, 6),
  grid(4, 'HP-2-2', '第四网格', 'branch-2', 7, 8),
  { key: 'anchor', kind: 'anchor-household', code: 'HP-1-1-1', name: '黄老师家', parent: 'grid-1' },
  { key: 'unit-1', kind: 'unit-branch', code: 'HP-U-1', name: '供电所党支部', parent: 'community' },
  {
    key: 'property',
    kind: 'property-company',
    code: 'HP-W1',
    name: '安居物业',
    parent: 'community',
    phone: '13800001901',
    deskHours: '每天 8:00–20:00',
  },
  { key: 'owners', kind: 'owners-committee', code: 'HP-Y1', name: '河畔小区业委会', parent: 'community' },
]
