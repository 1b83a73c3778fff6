import { useState } from 'react'
import { nextCode, ofKind } from '../../../features/setup/setup-steps'
import { EmptyState } from '../../../ui'
import { DeskSelect } from '../../../ui/desk'
import type { StepProps } from './community-step'
import { ImportInstead, MadeList } from './made-list'
import { ShortForm } from './short-form'
import { StepCard } from './step-card'

/** The second step: the branches that dispatch. */
export function BranchesStep({ setup, standing, onNext }: StepProps) {
  const { organisations } = standing
  const communities = ofKind(organisations, 'community').filter((one) => one.availableActions.includes('add'))
  const there = ofKind(organisations, 'branch')
  const [chosen, setChosen] = useState('')
  const community = communities.find(({ id }) => id === chosen) ?? communities[0]
  if (!community) return <EmptyState title='先建社区' sub='支部建在社区下面' />
  return (
    <StepCard
      title={there.length > 0 ? `有 ${there.length} 个支部了` : '社区有哪些支部'}
      why='支部派单、督促。新订单先到居民所在网格的支部。'
      next={there.length > 0 ? { label: '下一步，划网格', onClick: onNext } : undefined}
    >
      <MadeList organisations={there} />
      <ShortForm
        key={`${community.id} ${there.length}`}
        kind='branch'
        start={{ code: nextCode(community, organisations) }}
        fields={['name', 'code', 'phone']}
        placeholders={{ name: '如 河畔一支部', phone: '书记或值班的电话' }}
        submit={there.length > 0 ? '再建一个支部' : '建支部'}
        isPrimary={there.length === 0}
        isPending={setup.add.isPending}
        onSubmit={(body) => setup.add.run({ kind: 'branch', parentId: community.id, ...body })}
      >
        {communities.length > 1 && (
          <DeskSelect
            label='在哪个社区'
            items={communities.map(({ id, name }) => ({ value: id, label: name }))}
            value={community.id}
            onChange={setChosen}
          />
        )}
      </ShortForm>
      <ImportInstead words='支部和网格多，用表格一次导进来' />
    </StepCard>
  )
}
