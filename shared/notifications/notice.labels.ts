/** Small facts a notice names; no address, no phone, no words of a resident. */
export interface NoticeFacts {
  /** The service, or 保密事项 where the service itself says too much. */
  service?: string
  /** Who did it, as the reader may know them. */
  who?: string
  number?: string
}

interface Sentence {
  title: string
  words: (facts: NoticeFacts) => string
}

const it = ({ service }: NoticeFacts) => (service ? `「${service}」` : '这一单')
const somebody = ({ who }: NoticeFacts) => who ?? '党员'

/** What a notice says, by its kind: what happened, then what the reader can do. */
export const NOTICE_LABELS = {
  // To the resident.
  'order-dispatched': { title: '已派单', words: (facts) => `您的${it(facts)}已派出，正在等人接单` },
  'order-accepted': { title: '有人接单了', words: (facts) => `${somebody(facts)}接了您的${it(facts)}` },
  'order-again': { title: '正在重新派单', words: (facts) => `您的${it(facts)}要换人来办，支部正在重新派单` },
  'order-completed': {
    title: '已办结，请您评价',
    words: (facts) => `${somebody(facts)}办结了${it(facts)}，办得怎么样，请您评价`,
  },
  'order-back': { title: '重新办理', words: (facts) => `您的${it(facts)}没有办好，已退回重新办理` },
  'order-closed': { title: '已闭环', words: (facts) => `您的${it(facts)}已闭环，没办好可以在 30 天内评价` },
  'order-rejected': { title: '不予受理', words: (facts) => `您的${it(facts)}没有受理，请看原因` },
  'order-cancelled': { title: '订单已取消', words: (facts) => `您的${it(facts)}已取消，请看原因` },
  // To those who serve.
  'seat-offered': { title: '派给您一单', words: (facts) => `支部把${it(facts)}派给您，请看看能不能接` },
  'seat-recalled': { title: '派单已撤回', words: (facts) => `${it(facts)}已撤回，您不用去了` },
  'seat-cancelled': { title: '订单已取消', words: (facts) => `${it(facts)}已取消，您不用去了` },
  'seat-alone': { title: '有人退出', words: (facts) => `${somebody(facts)}退出了${it(facts)}，请看看您一个人能不能办` },
  'seat-rework': { title: '请返工', words: (facts) => `${it(facts)}没有办好，请再去一次` },
  'seat-rated': { title: '收到评价', words: (facts) => `居民评价了${it(facts)}，谢谢您` },
  'seat-closed': { title: '已闭环', words: (facts) => `${it(facts)}已闭环，积分记进了道德银行` },
  // To the desk.
  'desk-placed': { title: '新订单', words: (facts) => `居民点了${it(facts)}，请派单` },
  'desk-returned': { title: '退回重派', words: (facts) => `${somebody(facts)}办不了${it(facts)}，请重新派单` },
  'desk-short': { title: '有人退出', words: (facts) => `${somebody(facts)}退出了${it(facts)}，请看看人手够不够` },
  'desk-rework': { title: '没办好，待重派', words: (facts) => `${it(facts)}没有办好，原来的人已不在，请重新派单` },
  'desk-bad-rating': { title: '请回访', words: (facts) => `居民对${it(facts)}不满意，请回访` },
  'desk-cancelled': { title: '居民取消订单', words: (facts) => `${it(facts)}已由居民取消` },
  // Volunteers.
  'volunteer-applied': { title: '志愿者报名', words: () => '有居民报名当志愿者，请审核' },
  'volunteer-approved': {
    title: '欢迎您，志愿者',
    words: ({ number }) => `您的报名已通过，志愿者编号 ${number ?? ''}，现在可以接单了`,
  },
  'volunteer-refused': { title: '报名没有通过', words: () => '请看原因，改好后可以再报名' },
  // Homes.
  'home-joined': { title: '住户等核实', words: () => '有居民加入了社区，请核实住址' },
  'home-verified': { title: '住址已核实', words: () => '网格员核实了您的家，点单时先填这里' },
  'home-refused': { title: '住址没核实上', words: () => '请看原因，可以标为搬走后重新填写' },
  'home-left': { title: '登记为已搬走', words: () => '网格员登记您已搬走，如有不对请联系网格员' },
  // 双报到.
  'reporting-asked': { title: '双报到', words: () => '有党员来报到，请支部确认' },
  'reporting-confirmed': { title: '双报到已生效', words: () => '单位和邻里两个支部都确认了，您可以接单了' },
  'reporting-refused': { title: '双报到没有确认', words: () => '有一个支部没有确认，请看原因，可以再报到一次' },
} as const satisfies Readonly<Record<string, Sentence>>

export type NoticeKind = keyof typeof NOTICE_LABELS
export const NOTICE_KINDS = Object.keys(NOTICE_LABELS) as [NoticeKind, ...NoticeKind[]]
/** Stands for a confidential service in a notice: a lock screen has other readers. */
export const CONFIDENTIAL = '保密事项'
