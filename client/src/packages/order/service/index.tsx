import { Text, View } from '@tarojs/components'

export default function Service() {
  return (
    <View>
      <Text>选服务</Text>
    </View>
  )
}
