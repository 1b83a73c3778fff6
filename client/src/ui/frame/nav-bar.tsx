import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Icon } from '../icon/icon'
import { Tap } from '../platform/tap'
import type { Act } from '../types'

export interface NavBarProps {
  title?: string
  place?: string
  onPlace?: Act
  back?: boolean
  onBack?: Act
}

const home = '/pages/home/index'

/** The way back: the page before, or the home page when this one was opened from outside. */
function goBack() {
  return Taro.getCurrentPages().length > 1 ? Taro.navigateBack() : Taro.switchTab({ url: home })
}

/** WeChat draws its status bar and capsule over our page; measure how far they reach (CSS px). */
function measure(): { top: number; height: number } | undefined {
  // Spelt out: only so does the bundler leave what Taro needs to know a phone out of the web page.
  if (process.env.TARO_ENV !== 'h5') {
    const top = Taro.getWindowInfo?.()?.statusBarHeight ?? 0
    const capsule = Taro.getMenuButtonBoundingClientRect?.()
    return { top, height: capsule?.height ? (capsule.top - top) * 2 + capsule.height : 44 }
  }
}

/** The 44 px bar on top. Its last 96 px stay empty for WeChat's capsule; titles are centred between 96 and 96. */
export function NavBar({ title, place, onPlace, back = true, onBack }: NavBarProps) {
  const box = measure()
  return (
    <View className='ui-nav' style={box && { paddingTop: `${box.top}px` }}>
      <View className='ui-nav__row' style={box && { height: `${box.height}px` }}>
        {place !== undefined && <Place place={place} onPlace={onPlace} />}
        {place === undefined && back && (
          <Tap className='ui-nav__back' label='返回' onClick={onBack ?? goBack}>
            <Icon name='left' />
          </Tap>
        )}
        {title !== undefined && <View className='ui-nav__title'>{title}</View>}
      </View>
    </View>
  )
}

function Place({ place, onPlace }: { place: string; onPlace?: Act }) {
  const words = (
    <>
      <Icon name='pin' size={20} className='ui-nav__pin' />
      <View className='ui-nav__words'>{place}</View>
    </>
  )
  if (!onPlace) return <View className='ui-nav__place'>{words}</View>
  return (
    <Tap className='ui-nav__place' label={`${place}，换一个社区`} onClick={onPlace}>
      {words}
      <Icon name='down' size={16} />
    </Tap>
  )
}
