import type { Service } from '#shared/services/service.contract'
import { Card, ServiceGrid, ServiceGroup } from '../../../ui'
import { gridItems, serviceGroups } from '../service-list'

interface ServiceGroupsProps {
  services: readonly Service[]
  chosen?: string
  onChoose: (serviceCode: string) => void
}

/** The catalogue in its groups; what a lock means is said once. */
export function ServiceGroups({ services, chosen, onChoose }: ServiceGroupsProps) {
  const groups = serviceGroups(services)
  const firstLocked = groups.find((group) => group.services.some((service) => service.isConfidential))
  return (
    <Card>
      {groups.map((group) => (
        <ServiceGroup
          key={group.title}
          title={group.title}
          {...(group === firstLocked && { note: '带锁的，只给指定的人看' })}
        >
          <ServiceGrid items={gridItems(group.services)} chosen={chosen} onChoose={onChoose} />
        </ServiceGroup>
      ))}
    </Card>
  )
}
