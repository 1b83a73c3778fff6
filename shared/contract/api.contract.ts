import type { z } from 'zod'
import * as credentials from '#shared/credentials/credential.contract'
import * as files from '#shared/files/file.contract'
import * as homes from '#shared/homes/home.contract'
import * as imports from '#shared/imports/import.contract'
import * as notices from '#shared/notifications/notice.contract'
import * as orders from '#shared/orders/order.contract'
import * as steps from '#shared/orders/order-steps.contract'
import * as communities from '#shared/organisations/community.contract'
import * as memberships from '#shared/organisations/membership.contract'
import * as organisations from '#shared/organisations/organisation.contract'
import * as reportings from '#shared/organisations/reporting.contract'
import * as looks from '#shared/people/look.contract'
import * as people from '#shared/people/person.contract'
import * as points from '#shared/points/points.contract'
import * as services from '#shared/services/service.contract'
import * as scans from '#shared/session/scan.contract'
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
  'GET /me/looks': looks.listLooks,
  'GET /me/sessions': session.listSessions,
  'POST /me/sessions/revoke': session.revokeSession,
  'GET /me/credentials': credentials.getCredentials,
  'POST /me/password': credentials.setPassword,
  'POST /me/totp': credentials.startTotp,
  'POST /me/totp/confirm': credentials.confirmTotp,
  'POST /sms-codes': session.sendSmsCode,
  'POST /session/phone': session.loginPhone,
  'POST /session/password': credentials.loginPassword,
  'POST /session/scan': scans.startScan,
  'POST /session/scan/claim': scans.claimScan,
  'GET /session/scan/:code': scans.seeScan,
  'POST /session/scan/:code/confirm': scans.confirmScan,
  'POST /session/scan/:code/refuse': scans.refuseScan,
  'GET /organisations': organisations.listOrganisations,
  'POST /organisations': organisations.makeOrganisation,
  'GET /organisations/:id': organisations.getOrganisation,
  'POST /organisations/:id/edit': organisations.editOrganisation,
  'POST /organisations/:id/close': organisations.closeOrganisation,
  'POST /organisations/:id/duties': organisations.addDuty,
  'POST /organisations/:id/duties/drop': organisations.dropDuty,
  'POST /memberships': memberships.grantMembership,
  'POST /memberships/:id/end': memberships.endMembership,
  'GET /communities': communities.listCommunities,
  'GET /communities/:id/places': communities.listPlaces,
  'GET /communities/:id/grid': communities.locateGrid,
  'GET /reportings': reportings.listReportings,
  'GET /reportings/branches': reportings.listBranches,
  'POST /reportings': reportings.report,
  'POST /reportings/:id/confirm': reportings.confirmReporting,
  'POST /reportings/:id/refuse': reportings.refuseReporting,
  'POST /reportings/:id/withdraw': reportings.withdrawReporting,
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
  'POST /orders/:id/dispatch': steps.dispatchOrder,
  'POST /orders/:id/recall': steps.recallOrder,
  'POST /orders/:id/accept': steps.acceptOrder,
  'POST /orders/:id/decline': steps.declineOrder,
  'POST /orders/:id/withdraw': steps.withdrawOrder,
  'POST /orders/:id/complete': steps.completeOrder,
  'POST /orders/:id/rework': steps.reworkOrder,
  'POST /orders/:id/rate': steps.rateOrder,
  'POST /orders/:id/close': steps.closeOrder,
  'POST /orders/:id/cancel': steps.cancelOrder,
  'POST /orders/:id/reject': steps.rejectOrder,
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
