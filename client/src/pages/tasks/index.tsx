import { Text, View } from '@tarojs/components'

export default function Tasks() {
  return (
    <View>
      <Text>接单</Text>
    </View>
  )
}
