import type { Types } from 'mongoose'
import { clock } from '../../platform/clock'
import { homesOf } from '../homes/find-homes'
import { joinHome } from '../homes/join-home'
import { verifyHome } from '../homes/verify-home'
import { actorOf, receiptOf } from './act-as'
import { DEMO_HOMES } from './demo-homes'

const DAY = 86_400_000
const JOINED_AGO = 40 * DAY
const WAITING_FOR = DAY / 6

/** Lets the demo's people move in through the same verbs as everybody; whoever lives there already stays. */
export const playHomes = async (
  communityId: Types.ObjectId,
  idOf: (key: string) => Types.ObjectId,
  placeOf: (address: string) => { lng: number; lat: number },
): Promise<void> => {
  const now = clock.now
  const started = now().getTime()
  try {
    for (const { of, verifiedBy, ...door } of DEMO_HOMES) {
      const personId = idOf(of)
      if ((await homesOf(personId)).some((home) => home.building === door.building)) continue
      clock.now = () => new Date(started - (verifiedBy ? JOINED_AGO : WAITING_FOR))
      const body = { communityId: communityId.toHexString(), location: placeOf(door.building), ...door }
      const id = await joinHome(await actorOf(personId), body, receiptOf(`join-${of}`))
      if (verifiedBy) await verifyHome(await actorOf(idOf(verifiedBy)), id.toHexString(), receiptOf(`verify-${of}`))
    }
  } finally {
    clock.now = now
  }
}
