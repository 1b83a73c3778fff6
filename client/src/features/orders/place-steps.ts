/** The three steps of placing an order, for ui's StepBar. */
export const PLACE_STEPS = [{ label: '选服务' }, { label: '说事情' }, { label: '确认' }]

const EMERGENCY = [
  ['火警', '119'],
  ['急救', '120'],
  ['报警', '110'],
] as const

/** Numbers to call before any order. */
export const emergencyCalls = (call: (phone: string) => void) =>
  EMERGENCY.map(([label, number]) => ({ label, number, onClick: () => call(number) }))
