import type { Types } from 'mongoose'
import type { Tx } from '../../db/with-transaction'
import { clock } from '../../platform/clock'
import { holdPerson } from '../people/hold-person'
import { homesOf } from './find-homes'
import { Homes, type Home } from './home.model'
import { settleHomes } from './settle-homes'

/**
 * Makes the homes of one person another's, in the transaction that has removed the first: somebody a spreadsheet brought has logged in.
 * A home both have becomes one, verified when either was; both persons' caches and residences follow.
 */
export const moveHomes = async (from: Types.ObjectId, to: Types.ObjectId, tx: Tx): Promise<void> => {
  await holdPerson(to, tx)
  const [moving, own] = [await homesOf(from, tx), await homesOf(to, tx)]
  const at = clock.now()
  for (const home of moving) {
    const twin = own.find((one) => isSameDoor(one, home))
    await (twin ? merge(home, twin, to, at, tx) : hand(home, to, at, tx))
  }
  const touched = moving.map((one) => one.communityId)
  await settleHomes(from, touched, tx)
  await settleHomes(to, touched, tx)
}

const isSameDoor = (a: Home, b: Home): boolean =>
  a.communityId.equals(b.communityId) && a.building === b.building && a.unit === b.unit && a.room === b.room

const stepOf = (home: Home, action: 'move' | 'verify', to: Home['status'], actorId: Types.ObjectId, at: Date) => ({
  action,
  from: home.status,
  to,
  at,
  actorId,
  role: 'resident' as const,
  organisationId: home.communityId,
  reason: null,
})

const hand = (home: Home, to: Types.ObjectId, at: Date, tx: Tx) =>
  Homes.collection.updateOne(
    { _id: home._id },
    {
      $set: { personId: to, isMain: false },
      $push: { steps: stepOf(home, 'move', home.status, to, at) as never },
    },
    { session: tx },
  )

const merge = async (home: Home, twin: Home, to: Types.ObjectId, at: Date, tx: Tx) => {
  await Homes.collection.updateOne(
    { _id: home._id },
    {
      $set: { status: 'left', leftAt: at, isMain: false },
      $push: { steps: stepOf(home, 'move', 'left', to, at) as never },
    },
    { session: tx },
  )
  if (home.status === 'verified' && twin.status !== 'verified')
    await Homes.collection.updateOne(
      { _id: twin._id },
      {
        $set: { status: 'verified', reason: null },
        $push: { steps: stepOf(twin, 'verify', 'verified', to, at) as never },
      },
      { session: tx },
    )
}
