import type { Service } from '../../../shared/services/service.contract'

/** 水电小修, as the catalogue sends it. */
export const aService: Service = {
  serviceCode: 'repair',
  name: '水电小修',
  group: '居家',
  icon: 'wrench',
  description: '灯、水龙头、插座的小毛病',
  hint: '哪里坏了',
  needs: null,
  finishMinutes: 480,
  clock: 'working',
  places: 1,
  points: 6,
  photos: 'optional',
  acceptedBy: ['party-member'],
  skills: [],
  isConfidential: false,
}
