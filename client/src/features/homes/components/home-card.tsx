import { View } from '@tarojs/components'
import type { HomeView } from '#shared/homes/home.contract'
import { HOME_KIND_LABELS } from '#shared/homes/home.rules'
import { Button, Card, Note, Tag } from '../../../ui'
import { homeTag } from '../home-words'

interface Props {
  home: HomeView
  onMakeMain: (home: HomeView) => unknown
  onLeave: (home: HomeView) => unknown
}

/** One home of the reader's: where it is, whether it is verified, and what may be done with it. */
export function HomeCard({ home, onMakeMain, onLeave }: Props) {
  const may = (action: HomeView['availableActions'][number]) => home.availableActions.includes(action)
  return (
    <Card pad>
      <View className='stack'>
        <View className='row row--wrap gap2'>
          <View className='t-lead strong typed'>{home.address}</View>
          {home.isMain && <Tag>常住</Tag>}
        </View>
        <View className='row row--wrap gap2'>
          <Tag {...homeTag(home)} />
          <View className='t-sm soft'>
            {[HOME_KIND_LABELS[home.kind], home.community.name, home.grid?.name].filter(Boolean).join('，')}
          </View>
        </View>
        {home.reason && <Note icon='info'>{`原因：${home.reason}`}</Note>}
        {(may('make-main') || may('leave')) && (
          <View className='halves'>
            {may('make-main') && (
              <Button kind='second' low label={`设为常住，${home.address}`} onClick={() => onMakeMain(home)}>
                设为常住
              </Button>
            )}
            {may('leave') && (
              <Button kind='ghost' low label={`搬走了，${home.address}`} onClick={() => onLeave(home)}>
                搬走了
              </Button>
            )}
          </View>
        )}
      </View>
    </Card>
  )
}
