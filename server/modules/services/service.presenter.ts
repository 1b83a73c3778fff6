import type { Service } from '#shared/services/service.contract'
import type { ServiceItem } from './service-item.model'

export const presentService = (item: ServiceItem): Service => ({
  serviceCode: item.serviceCode,
  name: item.name,
  group: item.group,
  icon: item.icon,
  description: item.description,
  hint: item.hint,
  needs: item.needs,
  finishMinutes: item.limits.finish,
  clock: item.limits.clock,
  places: item.places,
  points: item.points,
  photos: item.photos,
  acceptedBy: item.acceptedBy,
  skills: item.skills,
  isConfidential: item.isConfidential,
})
