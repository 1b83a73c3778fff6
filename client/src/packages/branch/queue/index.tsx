import { Text, View } from '@tarojs/components'

export default function Queue() {
  return (
    <View>
      <Text>派单队列</Text>
    </View>
  )
}
