import type { Service } from '#shared/services/service.contract'
import { serviceGroups } from '../../../features/services/service-list'
import { EmptyState } from '../../../ui'
import { DeskTerms } from '../../../ui/desk'
import { StepCard } from './step-card'

/** The fourth step: the catalogue that came with the community. */
export function ServicesStep({ services, onNext }: { services: readonly Service[]; onNext: () => void }) {
  if (services.length === 0) return <EmptyState title='建好社区就有服务' sub='常用的服务会跟着社区一起来' />
  return (
    <StepCard
      title={`${services.length} 项服务已经备好`}
      why='居民点得到下面这些，都不收钱，时限和积分已经定好，照这个就能开张。'
      next={{ label: '下一步，请居民来', onClick: onNext }}
    >
      <DeskTerms
        items={serviceGroups(services).map(({ title, services }) => ({
          key: title,
          term: `${title} ${services.length}`,
          words: services.map(({ name }) => name).join('、'),
        }))}
      />
    </StepCard>
  )
}
