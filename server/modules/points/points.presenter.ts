import type { ResponseOf } from '#shared/contract/api.contract'
import { POINT_RULES } from '#shared/points/points.rules'
import type { PointsAccount } from './account.model'
import type { Statement } from './list-entries'
import { amountOf } from './reverse-awards'

export const presentAccount = ({
  balance,
  earned,
  granted,
}: Pick<PointsAccount, 'balance' | 'earned' | 'granted'>): ResponseOf<'GET /points/account'> => ({
  balance,
  earned,
  granted,
})

export const presentStatement = ({ entries, orders, nextCursor }: Statement): ResponseOf<'GET /points/entries'> => ({
  items: entries.map((entry) => {
    const order = entry.orderId && orders.get(entry.orderId.toHexString())
    return {
      id: entry._id.toHexString(),
      at: entry.at.toISOString(),
      rule: entry.rule,
      label: POINT_RULES[entry.rule].label,
      kind: entry.kind,
      amount: amountOf(entry),
      balanceAfter: entry.balanceAfter,
      order: order ? { id: order._id.toHexString(), number: order.number, serviceName: order.serviceName } : null,
    }
  }),
  nextCursor,
})
