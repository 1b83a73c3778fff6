import { useState } from 'react'
import { DeskPage } from '../../../features/desk/components/desk-page'
import {
  doneSteps,
  sayStanding,
  SETUP_LABELS,
  SETUP_STEPS,
  setupSentence,
  type SetupStep,
} from '../../../features/setup/setup-steps'
import { useSetup } from '../../../features/setup/use-setup'
import { useMe } from '../../../lib/session'
import { ErrorState, Icon, Skeleton, Tap } from '../../../ui'
import { cx } from '../../../ui/cx'
import { DeskHead } from '../../../ui/desk'
import { BranchesStep } from './branches-step'
import { CommunityStep } from './community-step'
import { GridsStep } from './grids-step'
import { PeopleStep } from './people-step'
import { ServicesStep } from './services-step'
import './index.scss'

/** 书记台, 开办向导: from nothing to the first order, each step done on the spot. */
export default function DeskSetup() {
  const { me } = useMe()
  const setup = useSetup(me?.desk.includes('setup') ?? false)
  const [chosen, setChosen] = useState<SetupStep | null>(null)
  const { standing, error, reload } = setup
  if (!standing)
    return (
      <DeskPage current='setup'>
        <DeskHead title='开办向导' />
        {error ? (
          <ErrorState title='没取到现在的组织' sub={error.message} action='再试一次' onAction={reload} />
        ) : (
          <Skeleton kind='detail' label='正在看有了什么' />
        )}
      </DeskPage>
    )
  const done = doneSteps(standing)
  const step = chosen ?? SETUP_STEPS.find((one) => !done[one]) ?? 'people'
  const next = () => setChosen(SETUP_STEPS[SETUP_STEPS.indexOf(step) + 1] ?? null)
  return (
    <DeskPage current='setup'>
      <DeskHead title={setupSentence(done)} sub='每一步都能回头改；填不全也可以先往下走' />
      <div className='desk-setup'>
        <ol className='desk-setup__steps' aria-label='开办的五步'>
          {SETUP_STEPS.map((one, i) => (
            <li key={one}>
              <Tap
                className={cx('desk-setup__step', one === step && 'is-on')}
                current={one === step ? 'true' : undefined}
                onClick={() => setChosen(one)}
              >
                <span className={cx('desk-setup__mark', done[one] && 'is-done')}>
                  {done[one] ? <Icon name='check-bold' size={14} label='做好了' /> : i + 1}
                </span>
                <span className='grow'>
                  <span className='desk-setup__name'>{SETUP_LABELS[one]}</span>
                  <span className='desk-setup__there'>{sayStanding(one, standing)}</span>
                </span>
              </Tap>
            </li>
          ))}
        </ol>
        <div className='desk-setup__now'>
          {step === 'community' && <CommunityStep setup={setup} standing={standing} onNext={next} />}
          {step === 'branches' && <BranchesStep setup={setup} standing={standing} onNext={next} />}
          {step === 'grids' && <GridsStep setup={setup} standing={standing} onNext={next} />}
          {step === 'services' && <ServicesStep services={setup.services} onNext={next} />}
          {step === 'people' && <PeopleStep standing={standing} />}
        </div>
      </div>
    </DeskPage>
  )
}
