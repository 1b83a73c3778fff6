import { Text, View } from '@tarojs/components'

export default function Dispatch() {
  return (
    <View>
      <Text>派单</Text>
    </View>
  )
}
