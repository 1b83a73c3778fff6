import { Text, View } from '@tarojs/components'

export default function Detail() {
  return (
    <View>
      <Text>订单详情</Text>
    </View>
  )
}
