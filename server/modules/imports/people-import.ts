import type { Types } from 'mongoose'
import type { Tx } from '../../db/with-transaction'
import { clock } from '../../platform/clock'
import { doorsBeside, dropHomes, insertHomes, peopleWithHomes } from '../homes/import-homes'
import { peopleWithOrders } from '../orders/has-orders'
import { endImportedPosts, insertPosts, peopleWithPosts } from '../organisations/import-posts'
import { forgetTrees, organisationTree } from '../organisations/organisation-tree'
import { dropPeople, insertPeople, peopleBeside, unjoined } from '../people/import-people'
import type { ImportBatch } from './import-batch.model'
import { recordsOf } from './import-record'
import { CHUNK, type Importer, type Removal } from './importer'
import { keysOf, planPeople, type Brought } from './plan-people'
import type { SheetRow } from './read-sheet'

const plan = async (batch: ImportBatch, rows: readonly SheetRow[]) => {
  forgetTrees()
  const [tree, people] = await Promise.all([organisationTree(batch.communityId), knownOf(batch)])
  return planPeople(recordsOf(rows, batch.mapping), { batch, tree, people, now: clock.now() })
}

/** Everybody who is here already, as a row would name them. */
const knownOf = async ({ _id, communityId }: ImportBatch): Promise<Set<string>> => {
  const doors = await doorsBeside(_id, communityId)
  const people = await peopleBeside(
    _id,
    communityId,
    doors.map((door) => door.personId),
  )
  const names = new Map(people.map((one) => [one._id.toHexString(), one.name]))
  return new Set([
    ...people.flatMap((one) => keysOf({ ...one, door: null })),
    ...doors.flatMap((door) => {
      const name = names.get(door.personId.toHexString())
      return name ? keysOf({ name, phone: null, door }) : []
    }),
  ])
}

const write = async (items: readonly Brought[], tx: Tx) => {
  await insertPeople(
    items.map((one) => one.person),
    tx,
  )
  await insertHomes(
    items.map((one) => one.home),
    tx,
  )
  await insertPosts(
    items.flatMap((one) => one.posts),
    tx,
  )
}

async function* removals({ _id, communityId }: ImportBatch): AsyncGenerator<Removal> {
  let after: Types.ObjectId | null = null
  for (;;) {
    const ids: Types.ObjectId[] = await unjoined(_id, after, CHUNK)
    if (ids.length === 0) return
    yield async (tx: Tx) => {
      const gone = await dropPeople(_id, await unused(_id, communityId, ids, tx), tx)
      await dropHomes(_id, gone, tx)
      await endImportedPosts(_id, gone, tx)
      return gone.length
    }
    after = ids.at(-1) ?? null
  }
}

const unused = async (
  importId: Types.ObjectId,
  communityId: Types.ObjectId,
  ids: readonly Types.ObjectId[],
  tx: Tx,
): Promise<Types.ObjectId[]> => {
  const used = [
    await peopleWithOrders(communityId, ids),
    await peopleWithPosts(importId, ids, tx),
    await peopleWithHomes(importId, ids, tx),
  ]
  const kept = new Set(used.flat().map(String))
  return ids.filter((id) => !kept.has(id.toHexString()))
}

/** How people come by a spreadsheet with their homes and posts, and go again while they have not joined. */
export const peopleImporter: Importer<Brought> = { plan, write, removals, settled: async () => undefined }
