/** What of a person a look can show: the masked page of the desk, the whole number, the door. */
export const LOOK_PARTS = ['profile', 'phone', 'address'] as const
export type LookPart = (typeof LOOK_PARTS)[number]

export const LOOK_LABELS: Readonly<Record<LookPart, string>> = {
  profile: '资料（电话打了码）',
  phone: '完整电话',
  address: '门牌',
}
