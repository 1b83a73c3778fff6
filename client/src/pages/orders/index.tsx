import { Text, View } from '@tarojs/components'

export default function Orders() {
  return (
    <View>
      <Text>我的订单</Text>
    </View>
  )
}
