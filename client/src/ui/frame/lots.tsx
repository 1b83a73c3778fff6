import { View } from '@tarojs/components'
import { Children, type ReactNode } from 'react'

const LOT = 10

/** A long list, ten and ten together: what is far from the screen is passed over by the lot, not looked at one by one. */
export function Lots({ children }: { children: ReactNode }) {
  const all = Children.toArray(children)
  if (all.length <= LOT) return <>{all}</>
  return (
    <>
      {Array.from({ length: Math.ceil(all.length / LOT) }, (_, n) => (
        <View key={n} className='ui-lot'>
          {all.slice(n * LOT, (n + 1) * LOT)}
        </View>
      ))}
    </>
  )
}
