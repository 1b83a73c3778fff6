/** Skills a volunteer can offer and a service can need; codes are stored, labels shown. */
export const SKILLS = {
  plumbing: '水电小修',
  carrying: '搬运力气活',
  nursing: '陪护就医',
  driving: '开车接送',
  cooking: '做饭送餐',
  mediating: '调解谈心',
  phone: '手机电脑',
  paperwork: '政策代办',
  cleaning: '打扫清洁',
  haircut: '理发',
} as const
export type Skill = keyof typeof SKILLS
export const SKILL_CODES = Object.keys(SKILLS) as [Skill, ...Skill[]]

/** Kinds of day × parts of a day: `weekday-morning`. */
export const DAYS = { weekday: '平日', saturday: '周六', sunday: '周日' } as const
export const PARTS = { morning: '上午', afternoon: '下午', evening: '晚上' } as const
export type Availability = `${keyof typeof DAYS}-${keyof typeof PARTS}`
export const AVAILABILITIES = Object.keys(DAYS).flatMap((day) =>
  Object.keys(PARTS).map((part) => `${day}-${part}`),
) as [Availability, ...Availability[]]

/** What an applicant says to the branch. */
export const WORDS_MAX = 200

/** Metres. */
export const RADIUS_MIN = 200
export const RADIUS_MAX = 20_000
