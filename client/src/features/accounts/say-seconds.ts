/** 1 分 46 秒, 9 秒; never below nothing. */
export const saySeconds = (ms: number): string => {
  const seconds = Math.max(0, Math.ceil(ms / 1000))
  const minutes = Math.floor(seconds / 60)
  return minutes > 0 ? `${minutes} 分 ${seconds % 60} 秒` : `${seconds} 秒`
}
