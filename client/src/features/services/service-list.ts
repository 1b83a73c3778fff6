import type { Service } from '#shared/services/service.contract'
import { saySpan } from '#shared/time/say-time'
import { LINES } from '../../ui/icon/icons'
import type { IconName } from '../../ui'

/** A working day of the calendar, in working minutes: eight and a half hours and more are said as days. */
const WORKING_DAY = 8 * 60

export const serviceIcon = (icon: string): IconName => (icon in LINES ? (icon as IconName) : 'grid')

/** Items of ui's ServiceGrid. */
export const gridItems = (services: readonly Service[]) =>
  services.map((service) => ({
    key: service.serviceCode,
    icon: serviceIcon(service.icon),
    label: service.name,
    locked: service.isConfidential,
  }))

/** The catalogue by group, in the server's order. */
export const serviceGroups = (services: readonly Service[]): { title: string; services: Service[] }[] => {
  const groups = new Map<string, Service[]>()
  for (const service of services) groups.set(service.group, [...(groups.get(service.group) ?? []), service])
  return [...groups].map(([title, services]) => ({ title, services }))
}

/** 一般 2 个工作日内办好, as the catalogue promises. */
export const promiseWords = ({ finishMinutes, clock }: Service): string => {
  if (clock === 'always') return `一般 ${saySpan(finishMinutes * 60_000)}内办好，不收钱`
  if (finishMinutes < WORKING_DAY) return `一般 ${saySpan(finishMinutes * 60_000)}内办好，不收钱`
  const days = Math.round(finishMinutes / WORKING_DAY)
  return days === 1 ? '一般一个工作日办好，不收钱' : `一般 ${days} 个工作日内办好，不收钱`
}

/** Services whose name, group or description holds every typed word. */
export const searchServices = (services: readonly Service[], typed: string): Service[] => {
  const words = typed.trim().split(/\s+/).filter(Boolean)
  return services.filter((service) => {
    const text = `${service.name}${service.group}${service.description}${service.hint}`
    return words.every((word) => text.includes(word))
  })
}
