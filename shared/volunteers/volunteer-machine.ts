import type { Machine } from '#shared/contract/machine'

export const VOLUNTEER_STATUSES = ['applied', 'approved', 'refused'] as const
export type VolunteerStatus = (typeof VOLUNTEER_STATUSES)[number]
export type VolunteerRelation = 'applicant' | 'reviewer'
export type VolunteerAction = 'apply' | 'approve' | 'refuse'

/** A registration and its review; a refused person may apply again. */
export const VOLUNTEER_MACHINE: Machine<VolunteerAction, VolunteerStatus, VolunteerRelation> = {
  apply: { label: '重新报名', from: ['refused'], to: 'applied', by: ['applicant'] },
  approve: { label: '通过', from: ['applied'], to: 'approved', by: ['reviewer'] },
  refuse: { label: '不通过', from: ['applied'], to: 'refused', by: ['reviewer'] },
}
