import { useState } from 'react'
import type { OrganisationView } from '#shared/organisations/organisation.contract'
import { PosterDialog } from '../../../features/organisations/components/poster-dialog'
import { isMovedIn, ofKind, type Standing } from '../../../features/setup/setup-steps'
import { go } from '../../../lib/routes'
import { NextSteps } from '../../../ui'
import { DeskButton, DeskSection } from '../../../ui/desk'
import { StepCard } from './step-card'

/** The last step: the people, by a spreadsheet or by a poster; and what comes after it. */
export function PeopleStep({ standing }: { standing: Standing }) {
  const { organisations, people } = standing
  const communities = ofKind(organisations, 'community')
  const [poster, setPoster] = useState<OrganisationView | null>(null)
  const vacant = organisations.filter((one) => !one.isClosed && one.vacancies.length > 0).length
  return (
    <>
      <StepCard
        title={people > 0 ? '已经有人了，还可以再请' : '请居民和党员来'}
        why='有名单就导表格，书记、网格员、党员的任职写在同一张表里；没有名单就贴海报，居民扫码自己加入，网格员核实。'
      >
        <div className='row row--wrap gap2'>
          <DeskButton
            kind={people > 0 ? 'second' : 'primary'}
            icon='doc'
            onClick={() => go('console/imports', { kind: 'people' })}
          >
            用表格导入
          </DeskButton>
          {communities.map((one) => (
            <DeskButton key={one.id} kind='ghost' icon='print' onClick={() => setPoster(one)}>
              {communities.length > 1 ? `印${one.name}的海报` : '印海报'}
            </DeskButton>
          ))}
        </div>
      </StepCard>
      {isMovedIn(organisations) && (
        <section className='ui-card desk-setup__card'>
          <DeskSection title='开张头几件事'>
            <NextSteps
              steps={[
                { words: vacant > 0 ? `${vacant} 个组织还缺人，先任命书记和网格员` : '书记和网格员都有了' },
                { words: '核实住户，居民才看得到自己的网格员' },
                { words: '替一位居民点第一单，走一遍派单、接单、办结' },
              ]}
            />
            <div className='row gap2'>
              <DeskButton kind='ghost' onClick={() => go('console/people')}>
                去任命
              </DeskButton>
              <DeskButton kind='ghost' onClick={() => go('console/homes')}>
                去核实住户
              </DeskButton>
              <DeskButton kind={people > 0 ? 'primary' : 'ghost'} onClick={() => go('order/service')}>
                点第一单
              </DeskButton>
            </div>
          </DeskSection>
        </section>
      )}
      {poster && <PosterDialog community={poster} onClose={() => setPoster(null)} />}
    </>
  )
}
