import { useMemo, useState } from 'react'
import { ActionBar, Button, Card, EmptyState, ErrorState, Head, KeyValue, Screen, Skeleton, StepBar } from '../../../ui'
import type { Availability, Skill } from '#shared/volunteers/volunteer.rules'
import {
  ConfirmStep,
  IdentityStep,
  registrationFacts,
  SkillsStep,
} from '../../../features/volunteers/components/register-form'
import { REGISTER_STEPS } from '../../../features/volunteers/registration-form'
import { useMyRegistration, useRegistrationForm } from '../../../features/volunteers/use-registration'
import { registrationSentence } from '../../../features/volunteers/volunteer-words'
import { back, switchTo } from '../../../lib/routes'
import './index.scss'

const HEADS = ['您是谁，住哪里', '您会什么，什么时候有空', '看一看，没错就报名']
const NEXT = ['下一步，填本领', '下一步，看一遍', '报名']
const STEP_FORMS = [IdentityStep, SkillsStep, ConfirmStep]

/** The three steps of the form; what was typed survives a call and a crash. */
const Form = ({ known, onSent }: { known: Parameters<typeof useRegistrationForm>[1]; onSent: () => unknown }) => {
  const { form, step, problems, set, next, back: previous, isPending } = useRegistrationForm(onSent, known)
  const StepForm = STEP_FORMS[step] ?? IdentityStep
  return (
    <Screen
      title='志愿者注册'
      bar={
        <ActionBar>
          {step > 0 && (
            <Button kind='ghost' onClick={previous}>
              上一步
            </Button>
          )}
          <Button block loading={isPending} onClick={next}>
            {NEXT[step] ?? '报名'}
          </Button>
        </ActionBar>
      }
    >
      <StepBar steps={REGISTER_STEPS} now={step} />
      <Head title={HEADS[step] ?? ''} />
      <StepForm form={form} problems={problems} set={set} />
    </Screen>
  )
}

/** 志愿者注册: the form, or where the registration stands. */
export default function Register() {
  const { me, state, sent, isLoading, error, reload } = useMyRegistration()
  const [isAgain, setIsAgain] = useState(false)
  const known = useMemo(() => {
    if (sent) {
      const { name, phone, address, radiusMetres, skills, availability, words } = sent
      return {
        ...{ name, phone, address, radiusMetres, words: words ?? '' },
        skills: skills as Skill[],
        availability: availability as Availability[],
      }
    }
    return me && { name: me.name, phone: me.phone ?? '', address: me.address ?? '' }
  }, [me, sent])

  if (isLoading)
    return (
      <Screen title='志愿者注册'>
        <Skeleton kind='detail' label='正在看您的报名' />
      </Screen>
    )
  if (!me)
    return (
      <Screen title='志愿者注册'>
        <ErrorState title='没打开报名' sub={error?.message} action='再试一次' onAction={reload} />
      </Screen>
    )
  if (!state && me.mayServe)
    return (
      <Screen title='志愿者注册'>
        <EmptyState
          art='people'
          title='您是党员，不用再注册'
          sub='现在就能去接单'
          action='去接单'
          onAction={() => switchTo('tasks')}
        />
      </Screen>
    )
  if (!state || isAgain)
    return (
      <Form
        known={known}
        onSent={async () => {
          await reload()
          setIsAgain(false)
        }}
      />
    )

  const { title, sub } = registrationSentence(state)
  const isRefused = state.status === 'refused'
  return (
    <Screen
      title='志愿者注册'
      hero='tint'
      bar={
        <ActionBar>
          <Button
            block
            onClick={() => (isRefused ? setIsAgain(true) : state.status === 'approved' ? switchTo('tasks') : back())}
          >
            {isRefused ? '重新报名' : state.status === 'approved' ? '去接单' : '知道了'}
          </Button>
        </ActionBar>
      }
    >
      <Head title={title} sub={isRefused ? `原因：${sub}` : sub} tint />
      {sent && (
        <Card pad>
          <KeyValue items={registrationFacts(sent)} />
        </Card>
      )}
    </Screen>
  )
}
