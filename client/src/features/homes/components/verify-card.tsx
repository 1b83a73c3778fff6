import { View } from '@tarojs/components'
import type { HomeView } from '#shared/homes/home.contract'
import { HOME_KIND_LABELS } from '#shared/homes/home.rules'
import { sayTime } from '#shared/time/say-time'
import { Button, Card, KeyValue, PersonChip } from '../../../ui'

interface Props {
  home: HomeView
  now: Date
  onCall: (phone: string) => unknown
  onVerify: (home: HomeView) => unknown
  onRefuse: (home: HomeView) => unknown
}

/** One home to verify: who says they live where, and the decisions the server allows. */
export function VerifyCard({ home, now, onCall, onVerify, onRefuse }: Props) {
  const may = (action: HomeView['availableActions'][number]) => home.availableActions.includes(action)
  const name = home.person?.name ?? '居民'
  const phone = home.person?.phone
  const canCall = phone && !phone.includes('*')
  return (
    <Card>
      <PersonChip name={name} words={`${sayTime(new Date(home.at), now)} 加入`} />
      <View className='under-head stack'>
        <KeyValue
          items={[
            { key: '住处', value: home.address },
            { key: '谁的家', value: HOME_KIND_LABELS[home.kind] },
            ...(home.grid ? [{ key: '网格', value: home.grid.name }] : []),
            ...(phone ? [{ key: '电话', value: phone, ...(canCall && { onClick: () => onCall(phone) }) }] : []),
            ...(home.reason ? [{ key: '原因', value: home.reason }] : []),
          ]}
        />
        {(may('verify') || may('refuse')) && (
          <View className='halves'>
            {may('refuse') && (
              <Button kind='ghost' low label={`不通过，${name}`} onClick={() => onRefuse(home)}>
                不通过
              </Button>
            )}
            {may('verify') && (
              <Button kind='second' low label={`核实，${name}`} onClick={() => onVerify(home)}>
                核实
              </Button>
            )}
          </View>
        )}
      </View>
    </Card>
  )
}
