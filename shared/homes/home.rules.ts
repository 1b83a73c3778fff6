import type { Machine } from '#shared/contract/machine'

export const HOME_STATUSES = ['applied', 'verified', 'refused', 'left'] as const
export type HomeStatus = (typeof HOME_STATUSES)[number]
export type HomeRelation = 'resident' | 'verifier'
export type HomeAction = 'verify' | 'refuse' | 'leave'

/** A home from joining to moving away. The grid worker verifies; until then one may order, as everybody may. */
export const HOME_MACHINE: Machine<HomeAction, HomeStatus, HomeRelation> = {
  verify: { label: '核实', from: ['applied', 'refused'], to: 'verified', by: ['verifier'] },
  refuse: { label: '不通过', from: ['applied'], to: 'refused', by: ['verifier'] },
  leave: { label: '搬走了', from: ['applied', 'verified', 'refused'], to: 'left', by: ['resident', 'verifier'] },
}
export const HOME_ACTIONS = Object.keys(HOME_MACHINE) as [HomeAction, ...HomeAction[]]

/** Whose home it is to the one who adds it. */
export const HOME_KINDS = ['own', 'parents', 'other'] as const
export type HomeKind = (typeof HOME_KINDS)[number]
export const HOME_KIND_LABELS: Readonly<Record<HomeKind, string>> = {
  own: '自己家',
  parents: '父母家',
  other: '别的家',
}
export const HOME_STATUS_LABELS: Readonly<Record<HomeStatus, string>> = {
  applied: '等网格员核实',
  verified: '已核实',
  refused: '没核实上',
  left: '已搬走',
}

/** Homes one person can have at a time. */
export const HOMES_MAX = 6
export const UNIT_MAX = 10
export const ROOM_MAX = 10
/** Empty where a building has no units. */
export const UNIT = /^[0-9A-Za-z一二三四五六七八九十]*$/

/** 河畔小区3栋2单元402, as one address reads. */
export const sayHome = ({ building, unit, room }: { building: string; unit?: string | null; room: string }): string =>
  [building, unit ? `${unit}单元` : '', room].join('')
