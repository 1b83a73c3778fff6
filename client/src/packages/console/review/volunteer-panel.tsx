import type { Volunteer } from '#shared/volunteers/volunteer.contract'
import { registrationFacts } from '../../../features/volunteers/components/register-form'
import { VOLUNTEER_STATUS_LABELS } from '../../../features/volunteers/volunteer-words'
import { Tag } from '../../../ui'
import { DeskButton, DeskFacts, DeskSection, SidePanel } from '../../../ui/desk'

interface Props {
  volunteer: Volunteer
  isBusy: boolean
  onClose: () => void
  on: { approve: () => unknown; refuse: () => unknown }
}

/** One registration beside the list, and the branch's answer. */
export const VolunteerPanel = ({ volunteer, isBusy, onClose, on }: Props) => {
  const { name, status, number, branch, words, reason, availableActions } = volunteer
  const bar = availableActions.some((action) => action === 'approve' || action === 'refuse') && (
    <>
      {availableActions.includes('refuse') && (
        <DeskButton kind='ghost' disabled={isBusy} onClick={on.refuse}>
          不通过
        </DeskButton>
      )}
      {availableActions.includes('approve') && (
        <DeskButton kind='primary' disabled={isBusy} onClick={on.approve}>
          {`通过，编入${branch.name}`}
        </DeskButton>
      )}
    </>
  )
  return (
    <SidePanel
      eyebrow={number ? `志愿者编号 ${number}` : '志愿者报名'}
      title={name}
      onClose={onClose}
      bar={bar || undefined}
    >
      <div className='row'>
        <Tag tone={status === 'approved' ? 'green' : status === 'applied' ? 'yellow' : 'paper'}>
          {VOLUNTEER_STATUS_LABELS[status]}
        </Tag>
      </div>
      <DeskFacts items={registrationFacts(volunteer).slice(1)} />
      {words && (
        <DeskSection title='他说'>
          <p className='typed'>{words}</p>
        </DeskSection>
      )}
      {reason && (
        <DeskSection title='没通过的原因'>
          <p className='typed'>{reason}</p>
        </DeskSection>
      )}
    </SidePanel>
  )
}
