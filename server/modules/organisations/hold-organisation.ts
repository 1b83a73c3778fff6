import type { Types } from 'mongoose'
import type { Tx } from '../../db/with-transaction'
import { AppError } from '../../http/app-error'
import { Organisations } from './organisation.model'

/**
 * Takes an organisation for a change that must not meet its closing, nor another of its kind: both write this document, so one of
 * them waits and sees what the other did. 409 when it has been closed.
 */
export const holdOrganisation = async (_id: Types.ObjectId, tx: Tx): Promise<void> => {
  const { matchedCount } = await Organisations.updateOne(
    { _id, closedAt: null },
    { $inc: { turns: 1 } },
    { session: tx },
  )
  if (matchedCount === 0) throw organisationClosed()
}

/** 409 in the words of an organisation. */
export const organisationClosed = (): AppError =>
  new AppError('status-changed', { status: 'closed' }, '这个组织已撤掉，请刷新')
