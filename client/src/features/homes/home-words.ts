import type { HomeView } from '#shared/homes/home.contract'
import { HOME_KIND_LABELS, HOME_KINDS, HOME_STATUS_LABELS, type HomeKind } from '#shared/homes/home.rules'

export const HOME_KIND_ITEMS = HOME_KINDS.map((value: HomeKind) => ({ value, label: HOME_KIND_LABELS[value] }))

const TONES = { applied: 'yellow', verified: 'green', refused: 'paper', left: 'paper' } as const

/** A home's status as a tag. */
export const homeTag = ({ status }: HomeView) => ({ tone: TONES[status], children: HOME_STATUS_LABELS[status] })

/** 父母家，5栋. */
export const sayKindOfHome = ({ kind, building }: HomeView): string => `${HOME_KIND_LABELS[kind]}，${building}`
