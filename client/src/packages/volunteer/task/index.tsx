import { Text, View } from '@tarojs/components'

export default function Task() {
  return (
    <View>
      <Text>任务详情</Text>
    </View>
  )
}
