import { View } from '@tarojs/components'
import type { Volunteer } from '#shared/volunteers/volunteer.contract'
import { sayTime } from '#shared/time/say-time'
import { Button, Card, KeyValue, PersonChip, Tag } from '../../../ui'
import { VOLUNTEER_STATUS_LABELS } from '../volunteer-words'
import { registrationFacts } from './register-form'

interface Props {
  volunteer: Volunteer
  now: Date
  onApprove: (volunteer: Volunteer) => unknown
  onRefuse: (volunteer: Volunteer) => unknown
}

const TONES = { applied: 'yellow', approved: 'green', refused: 'paper' } as const

/** One registration to review: the facts, and the two decisions the server allows. */
export const ApplicantCard = ({ volunteer, now, onApprove, onRefuse }: Props) => {
  const may = (action: string) => volunteer.availableActions.includes(action)
  const facts = registrationFacts(volunteer).slice(1)
  return (
    <Card>
      <PersonChip
        name={volunteer.name}
        org={volunteer.branch.name}
        words={`${sayTime(new Date(volunteer.appliedAt), now)} 报名`}
        end={<Tag tone={TONES[volunteer.status]}>{VOLUNTEER_STATUS_LABELS[volunteer.status]}</Tag>}
      />
      <View className='under-head stack'>
        {volunteer.words && <View className='typed'>{volunteer.words}</View>}
        <KeyValue
          items={[
            ...facts,
            ...(volunteer.number ? [{ key: '编号', value: volunteer.number }] : []),
            ...(volunteer.reason ? [{ key: '原因', value: volunteer.reason }] : []),
          ]}
        />
        {(may('approve') || may('refuse')) && (
          <View className='halves'>
            {may('refuse') && (
              <Button kind='ghost' low onClick={() => onRefuse(volunteer)} label={`不通过，${volunteer.name}`}>
                不通过
              </Button>
            )}
            {may('approve') && (
              <Button kind='second' low onClick={() => onApprove(volunteer)} label={`通过，${volunteer.name}`}>
                通过
              </Button>
            )}
          </View>
        )}
      </View>
    </Card>
  )
}
