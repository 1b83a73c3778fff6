/** The day this text was agreed on; a newer one asks for consent again. */
export const PRIVACY_VERSION = '2026-11-26'

/** 隐私说明, as everybody reads it before giving anything of themselves. */
export const PRIVACY: readonly string[] = [
  '我们记下您的称呼、电话、住址，和您说的话、拍的照片，只用来办您点的这件事。',
  '接单之前，别人只看到几栋；接单的党员能看到门牌和电话，办完就藏起来。谁看过都留下记录，您在「我的」里能查到。',
  '网格员看得到自己网格里的住户，为的是核实和上门。',
  '照片上传时会去掉拍摄地点。我们不用人脸，不记您去过哪里，也不给人打分。',
  '不同意也可以先看看；想改、想删您的信息，可以找网格员或社区。',
]

/** Under this age a guardian agrees (个人信息保护法, 第三十一条). */
export const CONSENT_AGE = 14
