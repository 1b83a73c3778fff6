const PLACES: readonly [RegExp, string][] = [
  [/iPad/, '苹果平板'],
  [/iPhone|iPod/, '苹果手机'],
  [/OpenHarmony|HarmonyOS/i, '鸿蒙手机'],
  [/Android.*Mobile/, '安卓手机'],
  [/Android/, '安卓平板'],
  [/Windows|Macintosh|Linux|X11|CrOS/, '电脑'],
]
/** The particular before the general: nearly every browser also calls itself Chrome and Safari. */
const BROWSERS: readonly [RegExp, string][] = [
  [/MicroMessenger/i, '微信'],
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/HuaweiBrowser/i, '华为浏览器'],
  [/MiuiBrowser/i, '小米浏览器'],
  [/MQQBrowser|QQBrowser/i, 'QQ 浏览器'],
  [/UCBrowser|UBrowser/i, 'UC 浏览器'],
  [/QihooBrowser|QIHU|360SE|360EE/i, '360 浏览器'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrome|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
]

const first = (list: readonly [RegExp, string][], text: string): string | undefined =>
  list.find(([pattern]) => pattern.test(text))?.[1]

/** What a login was opened on, as its owner would say it: 「电脑，Chrome」「微信小程序，安卓手机」. Only words from these lists, never the header itself. */
export const deviceWords = (userAgent: string, isMiniProgram = /miniProgram/i.test(userAgent)): string => {
  const place = first(PLACES, userAgent) ?? '别的设备'
  if (isMiniProgram) return `微信小程序，${place}`
  const browser = first(BROWSERS, userAgent)
  return browser ? `${place}，${browser}` : place
}
