import { createHash } from 'node:crypto'
import { Types } from 'mongoose'
import { PRIVACY_VERSION } from '#shared/people/privacy'
import { inTransaction } from '../../db/with-transaction'
import { clock } from '../../platform/clock'
import { grantPost } from '../organisations/grant-post'
import { makeDuty } from '../organisations/make-duty'
import { makeOrganisation } from '../organisations/make-organisation'
import { hasOrders } from '../orders/has-orders'
import { makePerson } from '../people/make-person'
import { startCatalogue } from '../services/start-catalogue'
import { DEMO_ORGANISATIONS } from './demo-organisations'
import { DEMO_PEOPLE } from './demo-people'
import { placeOf } from './demo-place'
import { playHomes } from './play-homes'
import { playOrders } from './play-orders'

/** The same key gives the same id at every start, so that a start cut short is simply done again. */
const demoId = (key: string) =>
  new Types.ObjectId(createHash('sha256').update(`demo:${key}`).digest('hex').slice(0, 24))

/** Fills a demo community on the first start; later starts find it and change nothing. */
export const fillDemo = async (): Promise<void> => {
  const communityId = demoId('community')
  if (await hasOrders(communityId)) return
  await fillOrganisations(communityId)
  await startCatalogue(communityId, demoId('chen'))
  await fillPeople(communityId)
  await playHomes(communityId, demoId, placeOf)
  await fillDuties(communityId)
  await playOrders(demoId, placeOf)
}

const fillOrganisations = async (communityId: Types.ObjectId) => {
  const paths = new Map<string, Types.ObjectId[]>()
  for (const { key, parent, ...one } of DEMO_ORGANISATIONS) {
    const path = [...(parent ? (paths.get(parent) ?? []) : []), demoId(key)]
    paths.set(key, path)
    await makeOrganisation({
      _id: demoId(key),
      communityId: one.kind === 'street' ? demoId(key) : communityId,
      phone: null,
      deskHours: null,
      buildings: [],
      area: null,
      importId: null,
      ...one,
      parentId: parent ? demoId(parent) : null,
      path,
      closedAt: null,
    })
  }
}

const WEEK = 7 * 86_400_000

/** 小陈 has the week of the first start. */
const fillDuties = (communityId: Types.ObjectId) => {
  const from = clock.now()
  return makeDuty({
    _id: demoId('duty'),
    communityId,
    organisationId: demoId('grid-2'),
    personId: demoId('grid-chen'),
    from,
    until: new Date(from.getTime() + WEEK),
  })
}

const fillPeople = async (communityId: Types.ObjectId) => {
  for (const [rank, { key, posts, story, ...one }] of DEMO_PEOPLE.entries()) {
    const personId = demoId(key)
    await makePerson({
      _id: personId,
      communityId,
      ...one,
      location: placeOf(one.address),
      openid: null,
      phoneVerifiedAt: clock.now(),
      consent: { version: PRIVACY_VERSION, at: clock.now(), guardian: null },
      joinedAt: clock.now(),
      importId: null,
      demo: story ? { rank, story } : null,
      createdAt: clock.now(),
    })
    for (const { role, at } of posts)
      await inTransaction(null, (tx) => grantPost({ communityId, personId, organisationId: demoId(at), role }, tx))
  }
}
