import type { Machine } from '#shared/contract/machine'

export const ORDER_STATUSES = [
  'placed',
  'dispatched',
  'accepted',
  'completed',
  'closed',
  'rejected',
  'cancelled',
  'merged',
] as const
export type OrderStatus = (typeof ORDER_STATUSES)[number]

export const OPEN_STATUSES = ['placed', 'dispatched', 'accepted'] as const satisfies readonly OrderStatus[]
/** No row leads out of these; only the system reopens a closed one. */
export const FINAL_STATUSES = ['closed', 'rejected', 'cancelled', 'merged'] as const satisfies readonly OrderStatus[]

/** What a person is to one order; rights hang on this, never on a role alone. */
export const RELATIONS = [
  'requester',
  'placer',
  'co-requester',
  'candidate',
  'offered',
  'assignee',
  'lead',
  'dispatcher',
  'supervisor',
  'system',
] as const
export type Relation = (typeof RELATIONS)[number]

export const ORDER_ACTIONS = [
  'dispatch',
  'recall',
  'accept',
  'decline',
  'withdraw',
  'complete',
  'rework',
  'rate',
  'reopen',
  'close',
  'cancel',
  'reject',
] as const
export type OrderAction = (typeof ORDER_ACTIONS)[number]

/** ORDER.md as a table. Labels, buttons, routes and the README's diagram read it; `place` makes the document and is no row. */
export const ORDER_MACHINE: Machine<OrderAction, OrderStatus, Relation> = {
  dispatch: {
    label: '派单',
    from: ['placed', 'accepted'],
    to: { on: { placed: 'dispatched', accepted: 'same' } },
    by: ['dispatcher'],
  },
  recall: { label: '撤回派单', from: ['dispatched'], to: 'placed', by: ['dispatcher'] },
  // An accepted order takes one more only when the desk has added a place (加派).
  accept: {
    label: '接单',
    from: ['dispatched', 'accepted'],
    to: { on: { dispatched: { fills: 'accepted', otherwise: 'same' }, accepted: 'same' } },
    by: ['offered', 'candidate'],
  },
  decline: {
    label: '不接',
    from: ['dispatched', 'accepted'],
    to: { on: { dispatched: { fills: 'placed', otherwise: 'same' }, accepted: 'same' } },
    by: ['offered', 'candidate'],
  },
  withdraw: {
    label: '退单',
    from: ['accepted', 'dispatched'],
    to: { on: { accepted: { fills: 'placed', otherwise: 'same' }, dispatched: 'same' } },
    by: ['assignee', 'lead'],
  },
  complete: { label: '办结', from: ['accepted'], to: 'completed', by: ['lead'] },
  rework: {
    label: '返工',
    from: ['completed'],
    to: { fills: 'accepted', otherwise: 'placed' },
    by: ['requester', 'dispatcher', 'system'],
  },
  rate: { label: '评价', from: ['completed', 'closed'], to: 'same', by: ['requester', 'co-requester'] },
  reopen: { label: '重开', from: ['closed'], to: { fills: 'dispatched', otherwise: 'placed' }, by: ['system'] },
  close: { label: '闭环', from: ['completed'], to: 'closed', by: ['dispatcher', 'system'] },
  cancel: {
    label: '取消',
    from: ['placed', 'dispatched', 'accepted'],
    to: 'cancelled',
    by: ['requester', 'dispatcher'],
  },
  reject: { label: '不予受理', from: ['placed'], to: 'rejected', by: ['dispatcher'] },
}

export const isFinal = (status: OrderStatus): boolean => (FINAL_STATUSES as readonly string[]).includes(status)
export const isOpen = (status: OrderStatus): boolean => (OPEN_STATUSES as readonly string[]).includes(status)
