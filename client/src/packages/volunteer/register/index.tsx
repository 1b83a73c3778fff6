import { Text, View } from '@tarojs/components'

export default function Register() {
  return (
    <View>
      <Text>志愿者注册</Text>
    </View>
  )
}
