import { HOME_STATUS_LABELS, HOME_STATUSES, type HomeStatus } from '#shared/homes/home.rules'

/** The desk's filters, what waits first. */
export const VERIFYING_ITEMS = HOME_STATUSES.map((value) => ({ value, label: HOME_STATUS_LABELS[value] }))

interface Shown {
  items: readonly unknown[] | undefined
  hasMore: boolean
  error: unknown
}

/** What the list says, in one sentence. */
export const verifyingSentence = (status: HomeStatus, { items, hasMore, error }: Shown): string => {
  if (!items) return error ? '住户核实' : '正在看住户'
  const count = `${items.length}${hasMore ? ' 户以上' : ' 户'}`
  if (status === 'applied') return items.length ? `${count}等您核实` : '没有等着核实的'
  return items.length ? `${count}${HOME_STATUS_LABELS[status]}` : '这里还没有住户'
}
