import type { Types } from 'mongoose'
import { NAMELESS } from '#shared/people/person.rules'
import type { Tx } from '../../db/with-transaction'
import { homesOf } from '../homes/find-homes'
import { moveHomes } from '../homes/move-homes'
import { moveLooks } from '../looks/record-look'
import { moveSupervised } from '../orders/move-supervised'
import { movePosts } from '../organisations/move-posts'
import { moveSupervision } from '../services/move-supervision'
import { People, type Person } from './person.model'

/** Brought by a spreadsheet, and not yet claimed by whoever holds the phone. */
export const unclaimed = (phone: string) => ({ phone, joinedAt: null, importId: { $ne: null } })

/**
 * Whoever has proved a phone is the one that spreadsheets brought under it: their posts and homes become this person's, and the
 * imported rows go. The removal is the guard: of two who claim at once, one finds the row.
 */
export const claimImported = async (personId: Types.ObjectId, phone: string, tx: Tx): Promise<void> => {
  for (;;) {
    const row = await People.findOneAndDelete(unclaimed(phone), { session: tx }).lean<Person>()
    if (!row) return
    // Without a home to move nothing of where the person lives may be settled anew.
    if ((await homesOf(row._id, tx)).length > 0) await moveHomes(row._id, personId, tx)
    await movePosts(row._id, personId, tx)
    await moveLooks(row.communityId, row._id, personId, tx)
    await moveSupervised(await moveSupervision(row._id, personId, tx), row._id, personId, tx)
    await adopt(personId, row, tx)
  }
}

/** What the person has told of themselves stays; the spreadsheet only fills what is empty. */
const adopt = async (personId: Types.ObjectId, row: Person, tx: Tx) => {
  const fill = (field: keyof Person, empty: unknown, value: unknown) =>
    People.updateOne({ _id: personId, [field]: empty }, { $set: { [field]: value } }, { session: tx })
  await fill('name', NAMELESS, row.name)
  await fill('salutation', null, row.salutation)
  await fill('communityId', null, row.communityId)
  await fill('address', null, row.address)
  await fill('location', null, row.location)
  await People.updateOne({ _id: personId }, { $addToSet: { skills: { $each: row.skills } } }, { session: tx })
}
