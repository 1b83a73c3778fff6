export { NoticeDays } from './components/notice-days'
export { unreadWords, useNotices, useUnread } from './use-notices'
