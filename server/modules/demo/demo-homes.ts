import type { HomeKind } from '#shared/homes/home.rules'

interface DemoHome {
  of: string
  kind: HomeKind
  building: string
  unit: string
  room: string
  /** Who verified it; absent where the grid worker has yet to come by. */
  verifiedBy?: string
}

/** Where the demo's people live: most are verified, two wait for 小陈. The first of a person is the usual one. */
export const DEMO_HOMES: readonly DemoHome[] = [
  { of: 'li', kind: 'own', building: '河畔小区3栋', unit: '2', room: '402', verifiedBy: 'grid-chen' },
  { of: 'zhao', kind: 'own', building: '河畔小区7栋', unit: '1', room: '201', verifiedBy: 'grid-wu' },
  { of: 'zhao', kind: 'parents', building: '河畔小区1栋', unit: '2', room: '301' },
  { of: 'he', kind: 'own', building: '河畔小区2栋', unit: '1', room: '302', verifiedBy: 'grid-chen' },
  { of: 'huang', kind: 'own', building: '河畔小区1栋', unit: '1', room: '501', verifiedBy: 'grid-chen' },
  { of: 'ma', kind: 'own', building: '河畔小区1栋', unit: '2', room: '101', verifiedBy: 'grid-chen' },
  { of: 'tan', kind: 'own', building: '河畔小区2栋', unit: '1', room: '502' },
  { of: 'luo', kind: 'own', building: '河畔小区8栋', unit: '2', room: '301', verifiedBy: 'grid-wu' },
]
