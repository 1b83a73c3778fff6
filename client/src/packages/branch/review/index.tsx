import { Text, View } from '@tarojs/components'

export default function Review() {
  return (
    <View>
      <Text>志愿者审核</Text>
    </View>
  )
}
