import { createHash } from 'node:crypto'
import { Types } from 'mongoose'
import { inTransaction } from '../../db/with-transaction'
import { clock } from '../../platform/clock'
import { grantPost } from '../organisations/grant-post'
import { Organisations } from '../organisations/organisation.model'
import { forgetTree } from '../organisations/organisation-tree'
import { People } from '../people/person.model'
import { Orders } from '../orders/order.model'
import { ServiceItems } from '../services/service-item.model'
import { DEMO_ORGANISATIONS } from './demo-organisations'
import { DEMO_PEOPLE } from './demo-people'
import { DEMO_SERVICES } from './demo-services'
import { playOrders } from './play-orders'

/** The same key gives the same id at every start, so that a start cut short is simply done again. */
export const demoId = (key: string) =>
  new Types.ObjectId(createHash('sha256').update(`demo:${key}`).digest('hex').slice(0, 24))

const place = { lng: 113.2644, lat: 23.1291 }
/** Buildings stand some sixty metres apart. */
const placeOf = (address: string) => {
  const n = Number(/(\d+)栋/.exec(address)?.[1] ?? 1)
  return { lng: place.lng + n * 0.0006, lat: place.lat + (n % 3) * 0.0004 }
}

/** Fills a demo community on the first start; later starts find it and change nothing. */
export const fillDemo = async (): Promise<void> => {
  const communityId = demoId('community')
  await fillOrganisations(communityId)
  await fillServices(communityId)
  await fillPeople(communityId)
  if (!(await Orders.exists({ communityId }))) await playOrders(demoId, placeOf)
}

const fillOrganisations = async (communityId: Types.ObjectId) => {
  const paths = new Map<string, Types.ObjectId[]>()
  for (const one of DEMO_ORGANISATIONS) {
    const path = [...(one.parent ? (paths.get(one.parent) ?? []) : []), demoId(one.key)]
    paths.set(one.key, path)
    await Organisations.updateOne(
      { _id: demoId(one.key) },
      {
        $setOnInsert: {
          communityId,
          kind: one.kind,
          code: one.code,
          name: one.name,
          parentId: one.parent ? demoId(one.parent) : null,
          path,
          phone: one.phone ?? null,
          buildings: one.buildings ?? [],
          closedAt: null,
        },
      },
      { upsert: true },
    )
  }
  forgetTree(communityId)
}

const fillServices = (communityId: Types.ObjectId) =>
  ServiceItems.bulkWrite(
    DEMO_SERVICES.map((item, rank) => ({
      updateOne: {
        filter: { communityId, serviceCode: item.serviceCode },
        update: {
          $setOnInsert: {
            ...item,
            rank,
            requiredSkills: item.requiredSkills ?? [],
            isConfidential: item.isConfidential ?? false,
            supervisorId: item.isConfidential ? demoId('chen') : null,
            closedAt: null,
          },
        },
        upsert: true,
      },
    })),
  )

const fillPeople = async (communityId: Types.ObjectId) => {
  for (const [rank, one] of DEMO_PEOPLE.entries()) {
    const personId = demoId(one.key)
    await People.updateOne(
      { _id: personId },
      {
        $setOnInsert: {
          communityId,
          name: one.name,
          salutation: one.salutation,
          phone: one.phone,
          address: one.address,
          location: placeOf(one.address),
          skills: one.skills,
          openid: null,
          demo: one.story ? { rank, story: one.story } : null,
          createdAt: clock.now(),
        },
      },
      { upsert: true },
    )
    for (const post of one.posts)
      await inTransaction(null, (tx) =>
        grantPost({ communityId, personId, organisationId: demoId(post.at), role: post.role }, tx),
      )
  }
}
