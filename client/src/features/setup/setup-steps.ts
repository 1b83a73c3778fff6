import type { OrganisationView } from '#shared/organisations/organisation.contract'
import type { OrganisationKind } from '#shared/organisations/organisation.rules'

export const SETUP_STEPS = ['community', 'branches', 'grids', 'services', 'people'] as const
export type SetupStep = (typeof SETUP_STEPS)[number]

export const SETUP_LABELS: Readonly<Record<SetupStep, string>> = {
  community: '社区',
  branches: '支部',
  grids: '网格',
  services: '服务',
  people: '居民',
}

export interface Standing {
  organisations: readonly OrganisationView[]
  services: number
  /** Beside the reader. */
  people: number
}

/** The open organisations of a kind. */
export const ofKind = (organisations: readonly OrganisationView[], kind: OrganisationKind): OrganisationView[] =>
  organisations.filter((one) => one.kind === kind && !one.isClosed)

/** A community, a branch and a grid stand: orders find their way. */
export const isMovedIn = (organisations: readonly OrganisationView[]): boolean =>
  (['community', 'branch', 'grid'] as const).every((kind) => ofKind(organisations, kind).length > 0)

/** Which steps are done. */
export const doneSteps = ({ organisations, services, people }: Standing): Readonly<Record<SetupStep, boolean>> => ({
  community: ofKind(organisations, 'community').length > 0,
  branches: ofKind(organisations, 'branch').length > 0,
  grids: ofKind(organisations, 'grid').length > 0,
  services: services > 0,
  people: people > 0,
})

/** What stands, a few words a step. */
export const sayStanding = (step: SetupStep, { organisations, services, people }: Standing): string => {
  const count = (kind: OrganisationKind, unit: string) => {
    const found = ofKind(organisations, kind)
    return found.length === 0 ? '还没有' : found.length === 1 ? (found[0]?.name ?? '') : `${found.length} ${unit}`
  }
  if (step === 'community') return count('community', '个社区')
  if (step === 'branches') return count('branch', '个支部')
  if (step === 'grids') return count('grid', '个网格')
  if (step === 'services') return services > 0 ? `${services} 项` : '建好社区就有'
  return people > 0 ? '已经有人了' : '还没有'
}

/** What is missing, and what that would leave undone, for the title. */
export const setupSentence = (done: Readonly<Record<SetupStep, boolean>>): string => {
  const next = SETUP_STEPS.find((step) => !done[step])
  if (!next) return '都备好了，可以开张'
  const left = SETUP_STEPS.filter((step) => !done[step]).length
  return next === 'community' ? '先把社区建起来，五步就能开张' : `还差 ${left} 步，下一步：${SETUP_LABELS[next]}`
}

/** HP-3 for the third below HP: the next number nobody has. */
export const nextCode = (parent: OrganisationView, organisations: readonly OrganisationView[]): string => {
  const taken = new Set(organisations.map(({ code }) => code))
  let n = 1
  while (taken.has(`${parent.code}-${n}`)) n++
  return `${parent.code}-${n}`
}
