import { View } from '@tarojs/components'

interface SkeletonProps {
  kind: 'cards' | 'detail' | 'statement' | 'grid'
  count?: number
  label?: string
}

const upTo = (n: number) => Array.from({ length: n }, (_, i) => i)

function Dots({ count, round }: { count: number; round?: boolean }) {
  return (
    <View className='ui-sk__dots'>
      {upTo(count).map((i) => (
        <View key={i} className={`ui-sk__bone ${round ? 'ui-sk__dot' : 'ui-sk__tile'}`} />
      ))}
    </View>
  )
}

const shapes = {
  cards: () => (
    <View className='ui-card ui-card--pad'>
      <View className='ui-sk__bone ui-sk__title' />
      <View className='ui-sk__line'>
        <View className='ui-sk__bone ui-sk__left' />
        <View className='ui-sk__bone ui-sk__right' />
      </View>
      <Dots count={5} round />
    </View>
  ),
  statement: () => (
    <View className='ui-sk__entry'>
      <View className='ui-sk__bone ui-sk__icon' />
      <View className='grow'>
        <View className='ui-sk__bone ui-sk__left' />
        <View className='ui-sk__bone ui-sk__small' />
      </View>
      <View className='ui-sk__bone ui-sk__amount' />
    </View>
  ),
}

/** The layout before its data: never a blank page. */
export function Skeleton({ kind, count = 2, label = '正在取' }: SkeletonProps) {
  return (
    <View className='ui-sk' aria-busy='true' aria-label={label} {...{ role: 'status' }}>
      {kind === 'detail' && (
        <>
          <View className='ui-sk__bone ui-sk__head' />
          <View className='ui-sk__bone ui-sk__lamp' />
        </>
      )}
      {(kind === 'cards' || kind === 'detail') && upTo(count).map((i) => <View key={i}>{shapes.cards()}</View>)}
      {kind === 'statement' && (
        <View className='ui-card'>
          {upTo(count).map((i) => (
            <View key={i}>{shapes.statement()}</View>
          ))}
        </View>
      )}
      {kind === 'grid' && (
        <View className='ui-card ui-card--pad'>
          {upTo(count).map((i) => (
            <Dots key={i} count={4} />
          ))}
        </View>
      )}
    </View>
  )
}
