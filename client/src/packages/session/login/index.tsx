import { View } from '@tarojs/components'
import { useState } from 'react'
import { DemoPeople, PromisesSheet, SmsFields, useIsDemo, useLogin, useSmsCode } from '../../../features/session'
import { isWide } from '../../../features/branch/is-wide'
import { isH5 } from '../../../lib/platform'
import { go } from '../../../lib/routes'
import {
  ActionBar,
  Art,
  Button,
  Card,
  Cell,
  Consent,
  Head,
  Link,
  Note,
  Screen,
  SectionHead,
  Skeleton,
  toast,
} from '../../../ui'
import './index.scss'

const NOT_AGREED = '请先看一看，再勾选同意'

/** 登录: what we need and why, then one tap; on the web page a phone number and its code. */
export default function Login() {
  const { wechat, phone, demo } = useLogin()
  const isDemo = useIsDemo()
  const sms = useSmsCode('login')
  const [isAgreed, setIsAgreed] = useState(false)
  const [shown, setShown] = useState<'privacy' | 'terms' | null>(null)
  const enter = () => {
    if (isH5 && !sms.check()) return toast('手机号和验证码还没填好，请看红字')
    if (!isAgreed) return toast(NOT_AGREED)
    return isH5 ? phone.run(sms.phone, sms.code) : wechat.run(true)
  }
  return (
    <Screen
      // Nothing lies behind: every page before it needs a login.
      tab
      title='登录'
      hero='tint'
      art='houses'
      bar={
        <ActionBar>
          {!isH5 && (
            <Button kind='ghost' loading={wechat.isPending} onClick={() => wechat.run(false)}>
              先看看
            </Button>
          )}
          <Button block icon={isH5 ? undefined : 'chat'} loading={wechat.isPending || phone.isPending} onClick={enter}>
            {isH5 ? '登录' : '微信一键登录'}
          </Button>
        </ActionBar>
      }
    >
      <View className='login__mark'>
        <Art name='mark' />
      </View>
      <Head title='登录后，有事就能下单' sub='您有事、党员帮；您下单、党员办' tint />
      {isH5 && isDemo === undefined ? (
        // What stands below would be pushed down by who is above.
        <Skeleton kind='cards' count={3} />
      ) : (
        <>
          <DemoPeople onChoose={demo.run} />
          {isH5 && (
            <Card pad>
              <View className='stack'>
                <SmsFields sms={sms} />
              </View>
            </Card>
          )}
          {isWide() && <Link onClick={() => go('console/login')}>在书记台办事，扫码或用密码登录</Link>}
          <Promises isAgreed={isAgreed} onAgree={setIsAgreed} onShow={setShown} />
        </>
      )}
      {shown && <PromisesSheet of={shown} onClose={() => setShown(null)} />}
    </Screen>
  )
}

interface PromisesProps {
  isAgreed: boolean
  onAgree: (isAgreed: boolean) => void
  onShow: (of: 'privacy' | 'terms') => void
}

/** What is used and for what, and the two texts in full. */
function Promises({ isAgreed, onAgree, onShow }: PromisesProps) {
  return (
    <>
      <Card pad>
        <Consent checked={isAgreed} onChange={onAgree}>
          我满 14 周岁，看过并同意这两份说明
        </Consent>
        <View className='row row--wrap gap4'>
          <Link onClick={() => onShow('privacy')}>隐私说明</Link>
          <Link onClick={() => onShow('terms')}>服务约定</Link>
        </View>
        <Note icon='info'>
          {isH5
            ? '未满 14 周岁，请家长用自己的手机号登录，由家长来点单'
            : '未满 14 周岁，先点「先看看」；要下单时，再请家长用短信验证码同意'}
        </Note>
      </Card>
      <Card>
        <SectionHead title='我们只用这三样' note='办完就藏起来' />
        <Cell tile icon='phone' title='手机号' sub='接单的党员才看得到，办完就藏起来' />
        <Cell tile icon='pin' title='地址' sub='接单的人才看到门牌，别人只看到几栋' />
        <Cell tile icon='camera' title='说的话和照片' sub='只为办您这件事' />
        <View className='under-head'>
          <Note ok icon='shield'>
            不用人脸，不记您去过哪里
          </Note>
        </View>
      </Card>
    </>
  )
}
