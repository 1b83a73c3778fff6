import { Text, View } from '@tarojs/components'

export default function Bank() {
  return (
    <View>
      <Text>道德银行</Text>
    </View>
  )
}
