import { useState } from 'react'
import type { OrganisationView } from '#shared/organisations/organisation.contract'
import { ofKind, type Standing } from '../../../features/setup/setup-steps'
import type { useSetup } from '../../../features/setup/use-setup'
import { Note } from '../../../ui'
import { DeskFacts, DeskLink } from '../../../ui/desk'
import { ShortForm } from './short-form'
import { StepCard } from './step-card'

export interface StepProps {
  setup: ReturnType<typeof useSetup>
  standing: Standing
  onNext: () => void
}

const FIELDS = ['name', 'code', 'phone', 'deskHours'] as const
const EXAMPLES = {
  name: '如 河畔社区',
  code: '如 H1',
  phone: '如 021-55551234',
  deskHours: '如 周一到周五 9:00 到 17:00',
}

/** The first step: the community itself. */
export function CommunityStep({ setup, standing, onNext }: StepProps) {
  const there = ofKind(standing.organisations, 'community')
  const parent = ofKind(standing.organisations, 'street').find((one) => one.availableActions.includes('add'))
  const [isAdding, setIsAdding] = useState(false)
  const asks = there.length === 0 || isAdding
  return (
    <StepCard
      title={there.length > 0 ? '社区建好了' : '您的社区叫什么'}
      why='居民登录后先选社区，没有人值班时打社区的电话。'
      next={there.length > 0 && !isAdding ? { label: '下一步，建支部', onClick: onNext } : undefined}
    >
      {there.map((one) => (
        <Community key={one.id} community={one} setup={setup} />
      ))}
      {asks && parent && (
        <ShortForm
          kind='community'
          start={{}}
          fields={FIELDS}
          placeholders={EXAMPLES}
          submit='建社区'
          isPrimary
          isPending={setup.add.isPending}
          onSubmit={async (body) => {
            if (await setup.add.run({ kind: 'community', parentId: parent.id, ...body })) setIsAdding(false)
          }}
        />
      )}
      {asks && !parent && <Note icon='alert'>您的身份不能新建社区，请找街道的管理员</Note>}
      {!asks && parent && (
        <div>
          <DeskLink onClick={() => setIsAdding(true)}>再建一个社区</DeskLink>
        </div>
      )}
    </StepCard>
  )
}

/** What is known of it, and the form to put it right. */
function Community({ community, setup }: { community: OrganisationView; setup: StepProps['setup'] }) {
  const [isEditing, setIsEditing] = useState(false)
  const { name, code, phone, deskHours } = community
  if (isEditing)
    return (
      <ShortForm
        kind='community'
        start={{ name, code, phone: phone ?? '', deskHours: deskHours ?? '' }}
        fields={FIELDS}
        placeholders={EXAMPLES}
        submit='改好了'
        isPrimary={false}
        isPending={setup.edit.isPending}
        onSubmit={async ({ name, code, phone, deskHours }) => {
          if (await setup.edit.run(community.id, { name, code, phone, deskHours })) setIsEditing(false)
        }}
      />
    )
  return (
    <>
      <DeskFacts
        items={[
          { key: '名称', value: name },
          { key: '代码', value: code },
          { key: '值班电话', value: phone ?? '还没填，居民没人可打' },
          { key: '办公时间', value: deskHours ?? '还没填' },
        ]}
      />
      {community.availableActions.includes('edit') && (
        <div>
          <DeskLink label={`改${name}`} onClick={() => setIsEditing(true)}>
            改一改
          </DeskLink>
        </div>
      )}
    </>
  )
}
