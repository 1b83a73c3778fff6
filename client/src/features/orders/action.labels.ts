import type { OrderAction } from '#shared/orders/order-machine'

export type ReasonAction = Extract<OrderAction, 'recall' | 'decline' | 'withdraw' | 'rework' | 'cancel' | 'reject'>

interface ReasonWords {
  title: string
  sub: string
  /** Reasons one tap away. */
  quick: readonly string[]
  placeholder: string
  submit: string
  done: string
}

/** What each action with a reason asks and says. */
const REASON_WORDS: Readonly<Record<ReasonAction, ReasonWords>> = {
  recall: {
    title: '把这一单撤回来',
    sub: '撤回后回到待派单，接单的人会知道',
    quick: ['派错人了', '要换一位', '居民改时间了'],
    placeholder: '为什么撤回',
    submit: '撤回派单',
    done: '已撤回，请重新派单',
  },
  decline: {
    title: '这一单您接不了',
    sub: '说一句原因就行，不扣分',
    quick: ['时间凑不上', '离得太远', '这活我不会'],
    placeholder: '为什么接不了',
    submit: '不接',
    done: '已告诉支部',
  },
  withdraw: {
    title: '您要退单',
    sub: '早一点退，支部好换人，不扣分',
    quick: ['临时有急事', '身体不舒服', '要请专业师傅'],
    placeholder: '为什么退单',
    submit: '退单',
    done: '已退单，支部会另外派人',
  },
  rework: {
    title: '没弄好，请他再来',
    sub: '返工不花钱，时间重新算',
    quick: ['没办好', '又坏了', '只办了一部分'],
    placeholder: '哪里没弄好',
    submit: '返工',
    done: '已请他返工',
  },
  cancel: {
    title: '取消这一单',
    sub: '取消后不能恢复，需要时可以再点一单',
    quick: ['已经解决了', '暂时不需要', '填错了'],
    placeholder: '为什么取消',
    submit: '确认取消',
    done: '已取消',
  },
  reject: {
    title: '这件事不受理',
    sub: '居民会看到原因，请写清楚可以去哪里办',
    quick: ['请联系物业', '请到社区大厅办', '请打 12345'],
    placeholder: '原因，和可以去哪里办',
    submit: '不予受理',
    done: '已告诉居民',
  },
}

export const isReasonAction = (action: string): action is ReasonAction => action in REASON_WORDS

/** The desk gives up an order in the resident's place, for other reasons. */
const CANCEL_AT_DESK: ReasonWords = {
  ...REASON_WORDS.cancel,
  sub: '居民会看到原因，取消后不能恢复',
  quick: ['居民说不用了', '重复点单', '联系不上居民'],
}

/** What an action asks of the one who takes it: the resident's own order, or one they look after. */
export const wordsFor = (action: ReasonAction, isMine: boolean): ReasonWords =>
  action === 'cancel' && !isMine ? CANCEL_AT_DESK : REASON_WORDS[action]
