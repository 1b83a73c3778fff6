import { View } from '@tarojs/components'
import { maskPhone } from '#shared/organisations/mask'
import { SmsFields, usePhone, useSmsCode } from '../../../features/session'
import { isH5 } from '../../../lib/platform'
import { back } from '../../../lib/routes'
import { useMe } from '../../../lib/session'
import { ActionBar, Button, Card, ErrorState, Head, Note, Screen, SectionHead, Skeleton, toast } from '../../../ui'

/** 手机号: WeChat gives it with one tap, or a code proves it. */
export default function Phone() {
  const { me, error, reload } = useMe()
  const sms = useSmsCode('phone')
  const { bySms, byWechat } = usePhone()
  const bind = async () => {
    if (!sms.check()) return toast('手机号和验证码还没填好，请看红字')
    if (await bySms.run(sms.phone, sms.code)) back()
  }
  if (!me)
    return (
      <Screen title='手机号'>
        {error ? (
          <ErrorState title='没连上' sub={error.message} action='再试一次' onAction={reload} />
        ) : (
          <Skeleton kind='detail' />
        )}
      </Screen>
    )
  const known = me.phone && maskPhone(me.phone)
  return (
    <Screen
      title='手机号'
      hero='tint'
      bar={
        <ActionBar>
          <Button kind={isH5 ? 'primary' : 'second'} block loading={bySms.isPending} onClick={bind}>
            用验证码绑定
          </Button>
        </ActionBar>
      }
    >
      <Head
        title={known ?? '还没有绑定手机号'}
        sub={
          me.hasVerifiedPhone
            ? '已经核实，要换就再绑一次'
            : known
              ? '还没核实，绑定一次就好'
              : '接单的党员打这个号找您，办完就藏起来'
        }
        tint
      />
      {!isH5 && (
        <Button
          block
          icon='chat'
          loading={byWechat.isPending}
          openType='getPhoneNumber'
          onGetPhoneNumber={({ detail }) => {
            // Turned down: the way by short message stands below.
            if (!detail.code) return
            void byWechat.run(detail.code).then((isBound) => isBound && back())
          }}
        >
          用微信的手机号
        </Button>
      )}
      <Card>
        <SectionHead title={isH5 ? '填手机号和验证码' : '或者用短信验证码'} />
        <View className='stack under-head'>
          <SmsFields sms={sms} />
          <Note icon='lock'>别人看到的是 138****5190 这样，不全露</Note>
        </View>
      </Card>
    </Screen>
  )
}
