import type { Types } from 'mongoose'
import type { Tx } from '../../db/with-transaction'
import { AppError } from '../../http/app-error'
import { People } from './person.model'

/**
 * Takes a person for a change of what is theirs: homes, posts, turns of duty. Two at once both write this document, and so does
 * whoever makes an imported row somebody else's; one of them waits and sees what the other did. 404 for somebody who has gone.
 */
export const holdPerson = async (_id: Types.ObjectId, tx: Tx): Promise<void> => {
  const { matchedCount } = await People.updateOne({ _id }, { $inc: { turns: 1 } }, { session: tx })
  if (matchedCount === 0) throw personGone()
}

/** 404 in the words of a person. */
export const personGone = (): AppError => new AppError('not-found', undefined, '没有找到这个人，请返回刷新')
