import { targetsFrom } from '#shared/contract/machine'
import { STATUS_LABELS } from '#shared/orders/order.labels'
import { ORDER_MACHINE, ORDER_STATUSES, type OrderStatus } from '#shared/orders/order-machine'

/** The order's machine as a Mermaid state diagram: the README's picture is this table, not a drawing of it. */
export const machineDiagram = (): string => {
  const label = (status: OrderStatus) => STATUS_LABELS[status]
  const arrows = new Map<string, string[]>()
  const add = (from: string, to: string, words: string) => {
    const key = `${from} --> ${to}`
    arrows.set(key, [...(arrows.get(key) ?? []), words])
  }
  add('[*]', label('placed'), '点单')
  for (const row of Object.values(ORDER_MACHINE))
    for (const from of row.from)
      for (const to of targetsFrom(row, from)) if (to !== from) add(label(from), label(to), row.label)
  const finals = ORDER_STATUSES.filter(
    (status) => !Object.values(ORDER_MACHINE).some((row) => row.from.includes(status)),
  )
  return [
    'stateDiagram-v2',
    '  direction LR',
    ...[...arrows].map(([arrow, words]) => `  ${arrow}: ${[...new Set(words)].join('、')}`),
    ...finals.filter((status) => status !== 'merged').map((status) => `  ${label(status)} --> [*]`),
  ].join('\n')
}
