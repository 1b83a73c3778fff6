import type { z } from 'zod'
import * as files from '#shared/files/file.contract'
import * as notices from '#shared/notifications/notice.contract'
import * as orders from '#shared/orders/order.contract'
import * as points from '#shared/points/points.contract'
import * as services from '#shared/services/service.contract'
import * as session from '#shared/session/session.contract'
import * as volunteers from '#shared/volunteers/volunteer.contract'

/** Every door of the API by its route: the server opens them, the client is typed from them, OpenAPI lists them. */
export const API = {
  'POST /session/wechat': session.loginWechat,
  'GET /session/demo': session.listDemo,
  'POST /session/demo': session.loginDemo,
  'DELETE /session': session.logout,
  'GET /me': session.getMe,
  'GET /services': services.listServices,
  'POST /orders': orders.placeOrder,
  'GET /orders': orders.listOrders,
  'GET /orders/counts': orders.countQueue,
  'GET /orders/:id': orders.getOrder,
  'GET /orders/:id/candidates': orders.listCandidates,
  'POST /orders/:id/dispatch': orders.dispatchOrder,
  'POST /orders/:id/recall': orders.recallOrder,
  'POST /orders/:id/accept': orders.acceptOrder,
  'POST /orders/:id/decline': orders.declineOrder,
  'POST /orders/:id/withdraw': orders.withdrawOrder,
  'POST /orders/:id/complete': orders.completeOrder,
  'POST /orders/:id/rework': orders.reworkOrder,
  'POST /orders/:id/rate': orders.rateOrder,
  'POST /orders/:id/close': orders.closeOrder,
  'POST /orders/:id/cancel': orders.cancelOrder,
  'POST /orders/:id/reject': orders.rejectOrder,
  'POST /files': files.uploadFile,
  'POST /volunteers': volunteers.applyVolunteer,
  'GET /volunteers': volunteers.listVolunteers,
  'POST /volunteers/:id/approve': volunteers.approveVolunteer,
  'POST /volunteers/:id/refuse': volunteers.refuseVolunteer,
  'GET /points/account': points.getAccount,
  'GET /points/entries': points.listEntries,
  'GET /notices': notices.listNotices,
  'POST /notices/read': notices.readNotices,
} as const

export type Api = typeof API
export type Route = keyof Api

type Part<E, K extends 'params' | 'query' | 'body', Side extends 'in' | 'out'> =
  E extends Record<K, infer S extends z.ZodType> ? (Side extends 'in' ? z.input<S> : z.output<S>) : undefined

/** What a caller sends. */
export type ParamsOf<R extends Route> = Part<Api[R], 'params', 'in'>
export type QueryOf<R extends Route> = Part<Api[R], 'query', 'in'>
export type BodyOf<R extends Route> = Part<Api[R], 'body', 'in'>
/** What comes back. */
export type ResponseOf<R extends Route> = Api[R] extends { response: infer S extends z.ZodType } ? z.output<S> : never
