import { View } from '@tarojs/components'

interface Mark {
  /** Share of the way from placing to the end of the scale, 0 to 1. */
  at: number
  words: string
}
interface LampScaleProps {
  now: Mark
  marks: readonly Mark[]
  yellowAt: number
  redAt: number
}

const percent = (share: number) => `${Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10}%`
const side = (at: number) => (at < 0.15 ? 'first' : at > 0.85 ? 'last' : 'mid')

/** The way of one order through its lamps, from placing to overdue, and where it stands now. */
export function LampScale({ now, marks, yellowAt, redAt }: LampScaleProps) {
  const label = [...marks.map((m) => m.words), now.words].join('，')
  return (
    <View className='ui-scale' {...{ role: 'img' }} aria-label={label}>
      <View className={`ui-scale__now ui-scale__now--${side(now.at)}`} style={{ left: percent(now.at) }}>
        {now.words}
      </View>
      <View className='ui-scale__pin' style={{ left: percent(now.at) }} />
      <View className='ui-scale__bar'>
        <View className='ui-scale__part ui-scale__part--green' style={{ width: percent(yellowAt) }} />
        <View className='ui-scale__part ui-scale__part--yellow' style={{ width: percent(redAt - yellowAt) }} />
        <View className='ui-scale__part ui-scale__part--red' />
      </View>
      {marks.map(({ at, words }) => (
        <View key={words} className={`ui-scale__at ui-scale__at--${side(at)}`} style={{ left: percent(at) }}>
          {words}
        </View>
      ))}
    </View>
  )
}
