import { View } from '@tarojs/components'
import { StatLink } from '../../../ui'
import { QUEUE_CHOICES, sayCount, type Counts, type QueueFilter } from '../queue-filter'
import './queue-stats.scss'

interface Props {
  counts: Counts | undefined
  chosen: QueueFilter | null
  onChoose: (filter: QueueFilter | null) => void
  /** Leaves out the figures that need nobody today. */
  isShort?: boolean
}

/** Numbers that are links into the queue; a second tap shows everything again. */
export const QueueStats = ({ counts, chosen, onChoose, isShort }: Props) => (
  <View className='queue-stats'>
    {QUEUE_CHOICES.slice(0, isShort ? 4 : undefined).map(({ filter, label, lamp }) => (
      <StatLink
        key={filter}
        value={counts ? sayCount(counts[filter]) : '–'}
        label={label}
        lamp={lamp}
        selected={chosen === filter}
        onClick={() => onChoose(chosen === filter ? null : filter)}
      />
    ))}
  </View>
)
