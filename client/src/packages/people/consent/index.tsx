import { View } from '@tarojs/components'
import { useState } from 'react'
import { PERSON_NAME_MAX } from '#shared/people/person.rules'
import { CONSENT_AGE, PRIVACY, PRIVACY_VERSION } from '#shared/people/privacy'
import { sayDay } from '#shared/time/say-time'
import { agree, SmsFields, takeBack, useSmsCode } from '../../../features/session'
import { asApiError } from '../../../lib/api-error'
import { useNow } from '../../../lib/clock'
import { back } from '../../../lib/routes'
import { useMe, type Me } from '../../../lib/session'
import { useAction } from '../../../lib/use-action'
import {
  ActionBar,
  Button,
  Card,
  ErrorState,
  Field,
  Head,
  Link,
  Note,
  Screen,
  Sheet,
  Skeleton,
  toast,
} from '../../../ui'

type Before = Me['consent']

/** 隐私说明: read before anything of oneself is given; what was being typed lies underneath, untouched. */
export default function ConsentPage() {
  const { me, error, reload } = useMe()
  if (!me)
    return (
      <Screen title='隐私说明'>
        {error ? (
          <ErrorState title='没连上' sub={error.message} action='再试一次' onAction={reload} />
        ) : (
          <Skeleton kind='detail' />
        )}
      </Screen>
    )
  return me.consent?.isCurrent ? <Given consent={me.consent} /> : <Ask before={me.consent} />
}

const Text = () => (
  <Card pad>
    <View className='stack'>
      {PRIVACY.map((line) => (
        <View key={line}>{line}</View>
      ))}
      <View className='t-sm soft'>{PRIVACY_VERSION} 版</View>
    </View>
  </Card>
)

/** The text and the two choices; under fourteen a grown-up agrees with a code of their own. */
function Ask({ before }: { before: Before }) {
  const [isChild, setIsChild] = useState(before?.isGuardians ?? false)
  const [guardian, setGuardian] = useState('')
  const [isAsking, setIsAsking] = useState(false)
  const sms = useSmsCode('guardian')
  const agreeing = useAction(async () => {
    try {
      await agree(isChild ? { name: guardian.trim(), phone: sms.phone, code: sms.code } : undefined)
    } catch (error) {
      if (asApiError(error).code !== 'status-changed') throw error
      return toast('隐私说明有了新的一版，请重新打开再看')
    }
    toast('已同意，可以接着填了', 'check')
    back()
  })
  const submit = () => {
    if (!isChild) return agreeing.run()
    setIsAsking(true)
    if (!sms.check() || !guardian.trim()) return toast('还有几处没填好，请看红字')
    return agreeing.run()
  }
  return (
    <Screen
      title='隐私说明'
      hero='tint'
      bar={
        <ActionBar>
          <Button kind='ghost' onClick={back}>
            先不同意，只看看
          </Button>
          <Button block loading={agreeing.isPending} onClick={submit}>
            {isChild ? '家长同意' : '同意'}
          </Button>
        </ActionBar>
      }
    >
      <Head
        title={before ? '隐私说明有了新的一版' : `先看看，我们怎么用${isChild ? '孩子' : '您'}的信息`}
        sub='不同意也能看服务和消息，您填的内容没有丢'
        tint
      />
      <Text />
      {isChild ? (
        <Card pad>
          <View className='stack'>
            <Field
              label='家长姓名'
              max={PERSON_NAME_MAX}
              value={guardian}
              onInput={setGuardian}
              error={isAsking && !guardian.trim() ? '请填写家长姓名' : undefined}
            />
            <SmsFields sms={sms} label='家长手机号' />
            <Note icon='phone'>验证码发到家长的手机上，请家长自己来填</Note>
            <Note icon='info'>点家长同意，就是说您是孩子的家长或监护人，看过上面的话，同意孩子用</Note>
            <Link quiet onClick={() => setIsChild(false)}>
              我满 {String(CONSENT_AGE)} 周岁了
            </Link>
          </View>
        </Card>
      ) : (
        <View>
          <Note icon='info'>点同意，就是说您满 {String(CONSENT_AGE)} 周岁，看过并同意上面的话</Note>
          <Link onClick={() => setIsChild(true)}>未满 {String(CONSENT_AGE)} 周岁，请家长来同意</Link>
        </View>
      )}
    </Screen>
  )
}

/** The text once more, and the way back from it. */
function Given({ consent }: { consent: NonNullable<Before> }) {
  const now = useNow()
  const [isLeaving, setIsLeaving] = useState(false)
  const leaving = useAction(async () => {
    await takeBack()
    toast('已收回，还可以看，不再收集')
    setIsLeaving(false)
  })
  return (
    <Screen title='隐私说明' hero='tint'>
      <Head
        title={consent.isGuardians ? '家长已经同意' : '您已经同意'}
        sub={`${sayDay(new Date(consent.at), now)}同意的，随时能收回`}
        tint
      />
      <Text />
      <Button kind='ghost' block onClick={() => setIsLeaving(true)}>
        收回同意
      </Button>
      {isLeaving && (
        <Sheet
          open
          title='收回同意吗'
          sub='还可以看服务和消息；要下单、报名、加家，会再请您同意'
          onClose={() => setIsLeaving(false)}
          bar={
            <ActionBar>
              <Button block loading={leaving.isPending} onClick={leaving.run}>
                收回同意
              </Button>
            </ActionBar>
          }
        />
      )}
    </Screen>
  )
}
