import type { Types } from 'mongoose'
import { PRIVACY_VERSION } from '#shared/people/privacy'
import type { Config } from '../../config'
import type { Actor } from '../../http/actor'
import { changes, reads, type MountedRoute } from '../../http/route'
import { bindPhone, bindWechatPhone } from './bind-phone'
import { editName } from './edit-name'
import { findPerson } from './find-people'
import { giveConsent, withdrawConsent } from './give-consent'
import { listPeople } from './list-people'
import { revealPhone, showPerson, showRevealed } from './show-person'

const own = async (_actor: Actor, id: Types.ObjectId) => {
  const person = await findPerson(id)
  return { id: id.toHexString(), name: person?.name ?? '', phone: person?.phone ?? '' }
}

export const peopleRoutes = (config: Config): MountedRoute[] => [
  changes('POST /me/consent', {
    run: (actor, { body }, receipt) => giveConsent(actor, body, receipt),
    present: async (_actor, id) => ({ id: id.toHexString(), version: PRIVACY_VERSION }),
  }),
  changes('POST /me/consent/withdraw', {
    run: (actor, _, receipt) => withdrawConsent(actor, receipt),
    present: async (_actor, id) => ({ id: id.toHexString(), version: null }),
  }),
  changes('POST /me/name', { run: (actor, { body }, receipt) => editName(actor, body, receipt), present: own }),
  changes('POST /me/phone', { run: (actor, { body }, receipt) => bindPhone(actor, body, receipt), present: own }),
  changes('POST /me/phone/wechat', {
    run: (actor, { body }, receipt) => bindWechatPhone(config, actor, body, receipt),
    present: own,
  }),
  reads('GET /people', (actor, { query }) => listPeople(actor, query)),
  reads('GET /people/:id', (actor, { params }) => showPerson(actor, params.id)),
  changes('POST /people/:id/reveal', {
    run: (actor, { params, body }, receipt) => revealPhone(actor, params.id, body.reason, receipt),
    present: showRevealed,
  }),
]
