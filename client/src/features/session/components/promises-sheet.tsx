import { View } from '@tarojs/components'
import { ActionBar, Button, Sheet } from '../../../ui'

const PRIVACY = [
  '我们记下您的称呼、电话、地址，和您说的话、拍的照片，只用来办您点的这件事。',
  '接单之前，别人只看到几栋；接单的党员能看到门牌和电话，办完就藏起来。',
  '照片上传时会去掉拍摄地点。我们不用人脸，不记您去过哪里，也不给人打分。',
  '想改、想删您的信息，可以找网格员或社区。',
]
const TERMS = [
  '点单不收钱。帮您的是本社区的党员和志愿者，支部负责派单和督促。',
  '煤气味、着火、有人晕倒，请先打 119、120、110。',
  '每一单都有时限。没办好可以返工，不需要了可以取消。',
  '请说真实的情况，别替别人留电话和地址。',
]
const PROMISES = {
  privacy: { title: '隐私说明', words: PRIVACY },
  terms: { title: '服务约定', words: TERMS },
} as const

/** One of the two statements one agrees to. */
export function PromisesSheet({ of, onClose }: { of: keyof typeof PROMISES; onClose: () => void }) {
  const { title, words } = PROMISES[of]
  return (
    <Sheet
      open
      title={title}
      onClose={onClose}
      bar={
        <ActionBar>
          <Button kind='second' block onClick={onClose}>
            知道了
          </Button>
        </ActionBar>
      }
    >
      <View className='stack'>
        {words.map((line) => (
          <View key={line}>{line}</View>
        ))}
      </View>
    </Sheet>
  )
}
