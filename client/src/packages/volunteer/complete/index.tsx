import { Text, View } from '@tarojs/components'

export default function Complete() {
  return (
    <View>
      <Text>办结</Text>
    </View>
  )
}
