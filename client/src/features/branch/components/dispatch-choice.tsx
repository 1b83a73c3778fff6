import { View } from '@tarojs/components'
import { PLACES_MAX } from '#shared/orders/order.rules'
import { Card, Cell, EmptyState, ErrorState, Pick, Picks, Skeleton, Stepper, Ways } from '../../../ui'
import { becauseOf, reasonsFor, tellingApart } from '../candidate-words'
import type { Dispatch } from '../use-dispatch'

const MODES = [
  { value: 'assign' as const, label: '指派' },
  { value: 'open' as const, label: '抢单' },
]
const HINTS = {
  assign: '只派给一位，他能接也能不接，不接会回到您这里',
  open: '会办这件事的人都看得到，先接先得，名额满为止',
}

/** 派给谁: one person with reasons, or open to everybody with a number of places. */
export const DispatchChoice = ({ dispatch, small }: { dispatch: Dispatch; small?: boolean }) => {
  const { mode, people, chosen } = dispatch
  const apart = tellingApart(people)
  return (
    <View className='stack'>
      <Ways items={MODES} value={mode} onChange={dispatch.setMode} label='怎么派' hint={HINTS[mode]} />
      {mode === 'open' && (
        <Card>
          <Cell
            title='要几个人'
            end={
              <Stepper
                value={dispatch.places}
                onChange={dispatch.setPlaces}
                min={1}
                max={PLACES_MAX}
                words={(n) => `${n} 位`}
                label='名额'
              />
            }
          />
        </Card>
      )}
      {mode === 'assign' && dispatch.isLoading && <Skeleton kind='cards' count={2} label='正在找合适的人' />}
      {mode === 'assign' && !people.length && dispatch.error && (
        <ErrorState title='没找到人选' sub={dispatch.error.message} action='再找一次' onAction={dispatch.reload} />
      )}
      {mode === 'assign' && !people.length && !dispatch.isLoading && !dispatch.error && (
        <EmptyState
          art='people'
          title='现在没有合适的人'
          sub='可以开放抢单，谁方便谁来'
          action='改成抢单'
          onAction={() => dispatch.setMode('open')}
        />
      )}
      {mode === 'assign' && people.length > 0 && (
        <Picks label='派给谁'>
          {people.map((one) => (
            <Pick
              key={one.id}
              small={small}
              selected={one.id === chosen?.id}
              onClick={() => dispatch.pick(one.id)}
              title={one.name}
              extra={one.branch ?? (one.role === 'volunteer' ? '志愿者' : undefined)}
              sub={becauseOf(one)}
              avatar={one.name}
              reasons={reasonsFor(one, apart)}
            />
          ))}
        </Picks>
      )}
    </View>
  )
}
