import type { LookView } from '#shared/people/look.contract'
import { LOOK_LABELS, LOOK_PARTS } from '#shared/people/look.rules'
import { ROLE_LABELS } from '#shared/organisations/roles'

/** 社区书记 林书记; somebody one has helped has no name any more. */
export const whoLooked = ({ by }: LookView): string =>
  by.name === null ? '您帮的居民' : `${ROLE_LABELS[by.role]} ${by.name}`

/** 看了门牌和完整电话，订单 261125-0003. */
export const whatWasSeen = ({ seen, orderNumber }: LookView): string => {
  const parts = LOOK_PARTS.filter((part) => seen.includes(part)).map((part) => LOOK_LABELS[part])
  return [`看了${parts.join('和')}`, orderNumber && `订单 ${orderNumber}`].filter(Boolean).join('，')
}
