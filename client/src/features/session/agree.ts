import type { BodyOf } from '#shared/contract/api.contract'
import { PRIVACY_VERSION } from '#shared/people/privacy'
import { api } from '../../lib/request'
import { refreshMe } from '../../lib/session'

export type Guardian = NonNullable<BodyOf<'POST /me/consent'>['guardian']>

/** Gives consent to the present privacy text; under fourteen it is the guardian's. */
export const agree = async (guardian?: Guardian): Promise<void> => {
  await api('POST /me/consent', {
    body: { version: PRIVACY_VERSION, isOver14: !guardian, ...(guardian && { guardian }) },
  })
  await refreshMe()
}

/** Takes consent back: one may still look, and gives nothing more. */
export const takeBack = async (): Promise<void> => {
  await api('POST /me/consent/withdraw', { body: {} })
  await refreshMe()
}
