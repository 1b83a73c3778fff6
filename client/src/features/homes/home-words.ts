import type { HomeView } from '#shared/homes/home.contract'
import {
  HOME_KIND_LABELS,
  HOME_KINDS,
  HOME_STATUS_LABELS,
  type HomeKind,
  type HomeStatus,
} from '#shared/homes/home.rules'

export const HOME_KIND_ITEMS = HOME_KINDS.map((value: HomeKind) => ({ value, label: HOME_KIND_LABELS[value] }))

const TONES = { applied: 'yellow', verified: 'green', refused: 'paper', left: 'paper' } as const

/** A home's status as a tag. */
export const homeTag = ({ status }: HomeView) => ({ tone: TONES[status], children: HOME_STATUS_LABELS[status] })

/** 父母家，5栋. */
export const sayKindOfHome = ({ kind, building }: HomeView): string => `${HOME_KIND_LABELS[kind]}，${building}`

const COUNTED: Readonly<Record<HomeStatus, string>> = {
  applied: '户等您核实',
  verified: '户已核实',
  refused: '户没核实上',
  left: '户已搬走',
}

/** 3 户等您核实. */
export const verifySentence = (status: HomeStatus, count: number | undefined, hasMore: boolean): string =>
  count === undefined ? '住户核实' : count === 0 ? '这里没有住户' : `${count}${hasMore ? ' 多' : ''} ${COUNTED[status]}`

export const VERIFY_ITEMS = (['applied', 'verified', 'refused'] as const).map((value) => ({
  value: value as HomeStatus,
  label: value === 'applied' ? '等核实' : HOME_STATUS_LABELS[value],
}))
