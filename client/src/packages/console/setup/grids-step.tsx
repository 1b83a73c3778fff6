import { useState } from 'react'
import { nextCode, ofKind } from '../../../features/setup/setup-steps'
import { EmptyState } from '../../../ui'
import { DeskSelect } from '../../../ui/desk'
import type { StepProps } from './community-step'
import { ImportInstead, MadeList } from './made-list'
import { ShortForm } from './short-form'
import { StepCard } from './step-card'

/** The third step: the grids, each with its buildings, so that orders and grid workers are found by address. */
export function GridsStep({ setup, standing, onNext }: StepProps) {
  const { organisations } = standing
  const branches = ofKind(organisations, 'branch').filter((one) => one.availableActions.includes('add'))
  const there = ofKind(organisations, 'grid')
  const [chosen, setChosen] = useState('')
  const branch = branches.find(({ id }) => id === chosen) ?? branches[0]
  if (!branch) return <EmptyState title='先建支部' sub='网格划在支部下面' />
  return (
    <StepCard
      title={there.length > 0 ? `有 ${there.length} 个网格了` : '每个支部管哪几栋'}
      why='按楼栋找网格员，也按楼栋把订单交给支部。范围的边界可以以后在地图上画。'
      next={there.length > 0 ? { label: '下一步，看服务', onClick: onNext } : undefined}
    >
      <MadeList organisations={there} />
      <ShortForm
        key={`${branch.id} ${there.length}`}
        kind='grid'
        start={{ code: nextCode(branch, organisations) }}
        fields={['name', 'code', 'buildings']}
        placeholders={{ name: '如 第一网格', buildings: '如 1-4' }}
        submit={there.length > 0 ? '再划一个网格' : '划网格'}
        isPrimary={there.length === 0}
        isPending={setup.add.isPending}
        onSubmit={(body) => setup.add.run({ kind: 'grid', parentId: branch.id, ...body })}
      >
        <DeskSelect
          label='归哪个支部'
          items={branches.map(({ id, name }) => ({ value: id, label: name }))}
          value={branch.id}
          onChange={setChosen}
        />
      </ShortForm>
      <ImportInstead words='网格多，用表格一次导进来' />
    </StepCard>
  )
}
