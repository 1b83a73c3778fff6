import { Text, View } from '@tarojs/components'

export default function Place() {
  return (
    <View>
      <Text>我要下单</Text>
    </View>
  )
}
