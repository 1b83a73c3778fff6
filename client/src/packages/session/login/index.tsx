import { View } from '@tarojs/components'
import { useState } from 'react'
import { DemoPeople, PromisesSheet, useIsDemo, useLogin } from '../../../features/session'
import { isH5 } from '../../../lib/platform'
import {
  ActionBar,
  Art,
  Button,
  Card,
  Cell,
  Consent,
  EmptyState,
  Head,
  Link,
  Note,
  Screen,
  SectionHead,
  Skeleton,
  toast,
} from '../../../ui'
import './index.scss'

/** 登录: what we need and why, then one tap. */
export default function Login() {
  const { wechat, demo } = useLogin()
  const isDemo = useIsDemo()
  const [isAgreed, setIsAgreed] = useState(false)
  const [shown, setShown] = useState<'privacy' | 'terms' | null>(null)
  const enter = () => {
    if (!isAgreed) return toast('请先看一看，再勾选同意')
    return wechat.run()
  }
  return (
    <Screen
      // Nothing lies behind: every page before it needs a login.
      tab
      title='登录'
      hero='tint'
      art='houses'
      bar={
        isH5 ? undefined : (
          <ActionBar>
            <Button block icon='chat' loading={wechat.isPending} onClick={enter}>
              微信一键登录
            </Button>
          </ActionBar>
        )
      }
    >
      <View className='login__mark'>
        <Art name='mark' />
      </View>
      <Head title='登录后，有事就能下单' sub='您有事、党员帮；您下单、党员办' tint />
      <DemoPeople onChoose={demo.run} />
      {isH5 && isDemo === false && (
        <EmptyState title='网页上还不能登录' sub='请在微信里打开小程序「红色订单」，或请网格员代您下单' />
      )}
      {isH5 && isDemo === undefined ? (
        // What stands below would be pushed down by who is above.
        <Skeleton kind='cards' count={3} />
      ) : (
        <Promises isAgreed={isAgreed} onAgree={setIsAgreed} onShow={setShown} />
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
      <Card pad>
        {!isH5 && (
          <Consent checked={isAgreed} onChange={onAgree}>
            我看过了，同意下面两份说明
          </Consent>
        )}
        <View className='row row--wrap gap4'>
          <Link onClick={() => onShow('privacy')}>隐私说明</Link>
          <Link onClick={() => onShow('terms')}>服务约定</Link>
        </View>
      </Card>
    </>
  )
}
