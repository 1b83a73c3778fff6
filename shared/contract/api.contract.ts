import type { z } from 'zod'
import * as files from '#shared/files/file.contract'
import * as homes from '#shared/homes/home.contract'
import * as imports from '#shared/imports/import.contract'
import * as notices from '#shared/notifications/notice.contract'
import * as orders from '#shared/orders/order.contract'
import * as organisations from '#shared/organisations/organisation.contract'
import * as people from '#shared/people/person.contract'
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
  'POST /me/post': session.switchPost,
  'POST /me/consent': people.giveConsent,
  'POST /me/consent/withdraw': people.withdrawConsent,
  'POST /me/name': people.editMe,
  'POST /me/phone': people.bindPhone,
  'POST /me/phone/wechat': people.bindWechatPhone,
  'GET /me/sessions': session.listSessions,
  'POST /me/sessions/revoke': session.revokeSession,
  'GET /me/credentials': session.getCredentials,
  'POST /me/password': session.setPassword,
  'POST /me/totp': session.startTotp,
  'POST /me/totp/confirm': session.confirmTotp,
  'POST /sms-codes': session.sendSmsCode,
  'POST /session/phone': session.loginPhone,
  'POST /session/password': session.loginPassword,
  'POST /session/scan': session.startScan,
  'POST /session/scan/claim': session.claimScan,
  'GET /session/scan/:code': session.seeScan,
  'POST /session/scan/:code/confirm': session.confirmScan,
  'POST /session/scan/:code/refuse': session.refuseScan,
  'GET /organisations': organisations.listOrganisations,
  'POST /organisations': organisations.makeOrganisation,
  'GET /organisations/:id': organisations.getOrganisation,
  'POST /organisations/:id/edit': organisations.editOrganisation,
  'POST /organisations/:id/close': organisations.closeOrganisation,
  'POST /organisations/:id/duties': organisations.addDuty,
  'POST /organisations/:id/duties/drop': organisations.dropDuty,
  'POST /memberships': organisations.grantMembership,
  'POST /memberships/:id/end': organisations.endMembership,
  'GET /communities': organisations.listCommunities,
  'GET /communities/:id/places': organisations.listPlaces,
  'GET /communities/:id/grid': organisations.locateGrid,
  'GET /reportings': organisations.listReportings,
  'GET /reportings/branches': organisations.listBranches,
  'POST /reportings': organisations.report,
  'POST /reportings/:id/confirm': organisations.confirmReporting,
  'POST /reportings/:id/refuse': organisations.refuseReporting,
  'POST /reportings/:id/withdraw': organisations.withdrawReporting,
  'GET /homes': homes.listHomes,
  'POST /homes': homes.joinHome,
  'GET /homes/waiting': homes.listHomesToVerify,
  'POST /homes/:id/make-main': homes.makeMainHome,
  'POST /homes/:id/verify': homes.verifyHome,
  'POST /homes/:id/refuse': homes.refuseHome,
  'POST /homes/:id/leave': homes.leaveHome,
  'GET /people': people.listPeople,
  'GET /people/:id': people.getPerson,
  'POST /people/:id/reveal': people.revealPhone,
  'POST /imports': imports.uploadImport,
  'GET /imports': imports.listImports,
  'GET /imports/:id': imports.getImport,
  'POST /imports/:id/check': imports.checkImport,
  'POST /imports/:id/run': imports.runImport,
  'POST /imports/:id/undo': imports.undoImport,
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
