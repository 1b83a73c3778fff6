import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Chips } from '../../../ui'
import { Theme } from '../../../ui/theme'
import { Asking } from './asking'
import { Desk } from './desk'
import { Over } from './over'
import { Detail, Hall, Home, Statement } from './screens'
import { Telling } from './telling'
import './index.scss'

const looks = {
  day: { elder: false, dark: false, scale: 1 },
  dark: { elder: false, dark: true, scale: 1 },
  elder: { elder: true, dark: false, scale: 1.35 },
  'elder-dark': { elder: true, dark: true, scale: 1.35 },
} as const
type Look = keyof typeof looks

const shows = {
  home: Home,
  detail: Detail,
  hall: Hall,
  statement: Statement,
  telling: Telling,
  asking: Asking,
  over: Over,
  desk: Desk,
} as const
type Show = keyof typeof shows

const isLook = (text?: string): text is Look => text !== undefined && text in looks
const isShow = (text?: string): text is Show => text !== undefined && text in shows

/** Every part in the four appearances. `?look=elder&show=asking&bare=1` opens one of them alone. */
export default function Gallery() {
  const { params } = useRouter()
  const [look, setLook] = useState<Look>(isLook(params.look) ? params.look : 'day')
  const [show, setShow] = useState<Show>(isShow(params.show) ? params.show : 'home')
  const Shown = shows[show]
  return (
    <Theme look={looks[look]} className='gallery'>
      {!params.bare && (
        <View className='gallery__choose'>
          <Chips
            label='外观'
            value={look}
            onChange={setLook}
            items={[
              { value: 'day', label: '白天' },
              { value: 'dark', label: '夜里' },
              { value: 'elder', label: '大字' },
              { value: 'elder-dark', label: '大字夜里' },
            ]}
          />
          <Chips
            label='样张'
            value={show}
            onChange={setShow}
            items={[
              { value: 'home', label: '首页' },
              { value: 'detail', label: '详情' },
              { value: 'hall', label: '大厅' },
              { value: 'statement', label: '账单' },
              { value: 'telling', label: '告诉' },
              { value: 'asking', label: '询问' },
              { value: 'over', label: '状态' },
              { value: 'desk', label: '书记台' },
            ]}
          />
        </View>
      )}
      <Shown />
    </Theme>
  )
}
