import { Text, View } from '@tarojs/components'

export default function Confirm() {
  return (
    <View>
      <Text>确认下单</Text>
    </View>
  )
}
