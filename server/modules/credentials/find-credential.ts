import type { Types } from 'mongoose'
import type { ResponseOf } from '#shared/contract/api.contract'
import { deskPartsOf } from '#shared/organisations/desk-parts'
import type { Actor } from '../../http/actor'
import { AppError } from '../../http/app-error'
import { Credentials, type Credential } from './credential.model'

export const credentialOf = (personId: Types.ObjectId): Promise<Credential | null> =>
  Credentials.findOne({ personId }).lean<Credential>().exec()

/** Accounts are for those who have a part of the desk. */
export const refuseOutsiders = (actor: Actor): void => {
  if (deskPartsOf(actor.allPosts.map((post) => post.role)).length === 0) throw new AppError('forbidden')
}

/** 我的书记台账号. */
export const showCredentials = async (actor: Actor): Promise<ResponseOf<'GET /me/credentials'>> => {
  refuseOutsiders(actor)
  const found = await credentialOf(actor.id)
  return { account: found?.account ?? null, hasPassword: found !== null, hasTotp: Boolean(found?.totp) }
}
