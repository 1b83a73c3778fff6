import type { HomeView } from '#shared/homes/home.contract'
import { HOME_KIND_LABELS, HOME_STATUS_LABELS } from '#shared/homes/home.rules'
import { sayTime } from '#shared/time/say-time'
import { Tag } from '../../../ui'
import { DeskButton, DeskFacts, DeskSection, SidePanel } from '../../../ui/desk'

interface Props {
  home: HomeView
  now: Date
  isBusy: boolean
  onClose: () => void
  on: { verify: () => unknown; refuse: () => unknown; leave: () => unknown }
}

/** One home beside the list, and whether they live there. */
export const HomePanel = ({ home, now, isBusy, onClose, on }: Props) => {
  const may = (action: string) => home.availableActions.some((one) => one === action)
  const bar = home.availableActions.length > 0 && (
    <>
      {may('leave') && (
        <DeskButton kind='ghost' disabled={isBusy} onClick={on.leave}>
          搬走了
        </DeskButton>
      )}
      {may('refuse') && (
        <DeskButton kind='ghost' disabled={isBusy} onClick={on.refuse}>
          不通过
        </DeskButton>
      )}
      {may('verify') && (
        <DeskButton kind='primary' disabled={isBusy} onClick={on.verify}>
          住在这里，核实
        </DeskButton>
      )}
    </>
  )
  return (
    <SidePanel eyebrow={HOME_KIND_LABELS[home.kind]} title={home.address} onClose={onClose} bar={bar || undefined}>
      <div className='row'>
        <Tag tone={home.status === 'verified' ? 'green' : home.status === 'applied' ? 'yellow' : 'paper'}>
          {HOME_STATUS_LABELS[home.status]}
        </Tag>
      </div>
      <DeskFacts
        items={[
          { key: '谁住', value: home.person?.name ?? '–' },
          { key: '电话', value: home.person?.phone ?? '没留' },
          { key: '楼栋', value: home.building },
          { key: '单元和房号', value: [home.unit && `${home.unit}单元`, home.room].filter(Boolean).join('') || '–' },
          { key: '网格', value: home.grid?.name ?? '还没划网格' },
          { key: '什么时候', value: sayTime(new Date(home.at), now) },
        ]}
      />
      {home.reason && (
        <DeskSection title='没核实上的原因'>
          <p className='typed'>{home.reason}</p>
        </DeskSection>
      )}
    </SidePanel>
  )
}
