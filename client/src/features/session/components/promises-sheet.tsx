import { View } from '@tarojs/components'
import { PRIVACY } from '#shared/people/privacy'
import { ActionBar, Button, Sheet } from '../../../ui'

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
