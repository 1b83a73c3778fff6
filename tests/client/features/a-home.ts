import type { HomeView } from '#shared/homes/home.contract'
import type { ReportingView } from '#shared/organisations/reporting.contract'

/** A home as its resident sees it, waiting for the grid worker. */
export const aHome = (change: Partial<HomeView> = {}): HomeView => ({
  id: '65f0000000000000000000d1',
  kind: 'own',
  status: 'applied',
  community: { id: '65f00000000000000000000b', name: '河畔社区' },
  building: '河畔小区3栋',
  unit: '2',
  room: '402',
  address: '河畔小区3栋2单元402',
  location: null,
  grid: { id: '65f0000000000000000000d2', name: '第一网格' },
  isMain: true,
  person: null,
  at: '2026-11-25T06:00:00.000Z',
  reason: null,
  availableActions: ['leave'],
  ...change,
})

/** A party member's reporting that neither branch has confirmed. */
export const aReporting = (change: Partial<ReportingView> = {}): ReportingView => ({
  id: '65f0000000000000000000d7',
  person: { id: '65f00000000000000000000a', name: '王建国' },
  unit: { id: '65f0000000000000000000d8', name: '供电所党支部' },
  neighbourhood: { id: '65f0000000000000000000d9', name: '河畔一支部' },
  status: 'reported',
  unitConfirmedAt: null,
  neighbourhoodConfirmedAt: null,
  reportedAt: '2026-11-25T06:00:00.000Z',
  reason: null,
  isMe: true,
  availableActions: ['withdraw'],
  ...change,
})
