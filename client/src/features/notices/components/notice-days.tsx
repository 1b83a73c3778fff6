import { View } from '@tarojs/components'
import { sayClock } from '#shared/time/say-time'
import { Cells, Tap, Tile } from '../../../ui'
import { byDay, noticeIcon, openNotice, type Notice } from '../notice-look'
import './notice-days.scss'

interface NoticeDaysProps {
  notices: readonly Notice[]
  isNew: (id: string) => boolean
  now: Date
}

/** Notices in a card a day, newest first. */
export function NoticeDays({ notices, isNew, now }: NoticeDaysProps) {
  return (
    <>
      {byDay(notices, now).map(({ day, notices }) => (
        <View key={day} className='stack'>
          <View className='t-sm soft'>{day}</View>
          <Cells>
            {notices.map((notice) => (
              <Row key={notice.id} notice={notice} isNew={isNew(notice.id)} />
            ))}
          </Cells>
        </View>
      ))}
    </>
  )
}

function Row({ notice, isNew }: { notice: Notice; isNew: boolean }) {
  const { title, words, at } = notice
  const time = sayClock(new Date(at))
  return (
    <Tap
      className='notice'
      label={[isNew && '没看过', title, words, time].filter(Boolean).join('，')}
      onClick={() => openNotice(notice)}
    >
      <View className='notice__tile'>
        <Tile icon={noticeIcon(notice)} tone={isNew ? 'brand' : 'paper'} />
        {isNew && <View className='notice__dot' />}
      </View>
      <View className='grow'>
        <View className='row row--top gap2'>
          <View className='grow strong'>{title}</View>
          <View className='t-sm soft'>{time}</View>
        </View>
        <View className='t-sm soft'>{words}</View>
      </View>
    </Tap>
  )
}
