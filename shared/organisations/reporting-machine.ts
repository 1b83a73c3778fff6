import type { Machine } from '#shared/contract/machine'

export const REPORTING_STATUSES = ['reported', 'confirmed', 'refused', 'withdrawn'] as const
export type ReportingStatus = (typeof REPORTING_STATUSES)[number]
export type ReportingRelation = 'reporter' | 'unit' | 'neighbourhood'
export type ReportingAction = 'confirm' | 'refuse' | 'withdraw'

/** 双报到: each of the two branches confirms once, and the second makes it hold. Refused and withdrawn are final; one reports anew. */
export const REPORTING_MACHINE: Machine<ReportingAction, ReportingStatus, ReportingRelation> = {
  confirm: {
    label: '确认报到',
    from: ['reported'],
    to: { fills: 'confirmed', otherwise: 'same' },
    by: ['unit', 'neighbourhood'],
  },
  refuse: { label: '不确认', from: ['reported'], to: 'refused', by: ['unit', 'neighbourhood'] },
  withdraw: { label: '收回', from: ['reported'], to: 'withdrawn', by: ['reporter'] },
}
export const REPORTING_ACTIONS = Object.keys(REPORTING_MACHINE) as [ReportingAction, ...ReportingAction[]]
