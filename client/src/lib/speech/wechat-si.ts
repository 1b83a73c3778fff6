import Taro from '@tarojs/taro'

interface Recogniser {
  onRecognize: (heard: { result: string }) => void
  onStop: (heard: { result: string }) => void
  onError: (error: { retcode: number }) => void
  start: (options: { duration: number; lang: string }) => void
  stop: () => void
}

/** The part of the plugin 同声传译 that is used. */
export interface WechatSI {
  getRecordRecognitionManager: () => Recogniser
  textToSpeech: (options: {
    lang: string
    tts: boolean
    content: string
    success: (made: { filename: string }) => void
    fail: () => void
  }) => void
}

/** The plugin, where this build declares it in app.json (TARO_APP_WECHAT_SI) and WeChat gives it; else null. */
export const wechatSI = (): WechatSI | null => {
  if (!process.env.TARO_APP_WECHAT_SI) return null
  try {
    return Taro.requirePlugin('WechatSI') as unknown as WechatSI
  } catch {
    return null
  }
}
