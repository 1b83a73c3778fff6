const KB = 1024
const MB = 1024 * KB

/** What WeChat refuses above these numbers (developers.weixin.qq.com, base library 3.8). */
export const LIMIT = {
  packageBytes: 2 * MB,
  allPackagesBytes: 30 * MB,
  pageStack: 10,
  setDataBytes: 1 * MB,
  setDataAdvisedBytes: 256 * KB,
  storageKeyBytes: 1 * MB,
  storageAllBytes: 10 * MB,
  concurrentRequests: 10,
  requestTimeoutMs: 60_000,
  subscribeTemplates: 5,
  toastCharacters: 7,
  actionSheetItems: 6,
} as const
