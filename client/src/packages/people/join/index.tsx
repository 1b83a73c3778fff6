import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { HOME_STATUS_LABELS } from '#shared/homes/home.rules'
import { ChooseCommunity, ConfirmPlace, FillPlace, JOIN_STEPS, MEANWHILE, useJoin } from '../../../features/homes'
import { codeOf } from '../../../lib/link-code'
import { go, switchTo } from '../../../lib/routes'
import { useLoginFirst, useMe, type Me } from '../../../lib/session'
import {
  ActionBar,
  Button,
  Card,
  ErrorState,
  Head,
  Link,
  NextSteps,
  Screen,
  SectionHead,
  Skeleton,
  StepBar,
  useAppearance,
} from '../../../ui'
import { View } from '@tarojs/components'

const HEADS = ['您住在哪个社区', '您家在哪里', '看一看，没错就加入']

/** 加入社区: the community, the home, and whose grid it is before the one button. */
export default function Join() {
  useLoginFirst()
  const { me, error, reload } = useMe()
  if (me) return <Form me={me} />
  return (
    <Screen title='加入社区'>
      {error ? (
        <ErrorState title='没连上' sub={error.message} action='再试一次' onAction={reload} />
      ) : (
        <Skeleton kind='detail' />
      )}
    </Screen>
  )
}

function Form({ me }: { me: Me }) {
  const { params } = useRouter()
  const [poster] = useState(() => codeOf(params, 'c'))
  const { form, set, problems, next, goTo, made, isPending } = useJoin(me, poster)
  const { elder } = useAppearance()
  if (made) return <Joined community={made.community.name} grid={made.grid?.name} />
  const { step } = form
  return (
    <Screen
      title='加入社区'
      bar={
        <ActionBar>
          {step > 0 && !elder && (
            <Button kind='ghost' onClick={() => goTo(step - 1)}>
              上一步
            </Button>
          )}
          <Button block loading={isPending} onClick={next}>
            {step === 2 ? '加入' : step === 1 ? '下一步，看一遍' : '下一步，填住处'}
          </Button>
        </ActionBar>
      }
      onBack={step > 0 ? () => goTo(step - 1) : undefined}
    >
      <StepBar steps={JOIN_STEPS} now={step} />
      <Head
        title={HEADS[step] ?? ''}
        {...(step === 0 && poster && form.communityName && { sub: `您扫的是${form.communityName}的海报` })}
      />
      {step === 0 && <ChooseCommunity form={form} set={set} poster={poster} />}
      {step === 1 && <FillPlace form={form} problems={problems} set={set} onChange={() => goTo(0)} />}
      {step === 2 && <ConfirmPlace form={form} />}
      {step === 0 && !me.community && (
        <Link quiet onClick={() => switchTo('home')}>
          以后再填，先看看
        </Link>
      )}
    </Screen>
  )
}

/** After 加入: what happens next, and what one may do meanwhile. */
function Joined({ community, grid }: { community: string; grid: string | undefined }) {
  return (
    <Screen
      title='加入社区'
      hero='tint'
      art='houses'
      onBack={() => switchTo('home')}
      bar={
        <ActionBar>
          <Button kind='ghost' onClick={() => go('people/homes')}>
            我的家
          </Button>
          <Button block onClick={() => switchTo('home')}>
            去首页
          </Button>
        </ActionBar>
      }
    >
      <Head title={`已加入${community}`} sub={[grid, HOME_STATUS_LABELS.applied].filter(Boolean).join('，')} tint />
      <Card>
        <SectionHead title='等核实的时候' />
        <View className='under-head'>
          <NextSteps steps={MEANWHILE} />
        </View>
      </Card>
    </Screen>
  )
}
