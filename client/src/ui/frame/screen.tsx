import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { cx } from '../cx'
import { Art } from '../icon/icon'
import { Theme, useLook } from '../theme'
import { NavBar, type NavBarProps } from './nav-bar'

interface ScreenProps extends Pick<NavBarProps, 'title' | 'place' | 'onPlace' | 'onBack'> {
  /** Stands on the tab bar: no way back, no room for the phone's own edge. */
  tab?: boolean
  hero?: 'tint' | 'gold'
  art?: 'houses' | 'greeting'
  /** An ActionBar; it stays at the bottom and needs no room reserved. */
  bar?: ReactNode
  className?: string
  children: ReactNode
}

/** The wrapper of every page: theme, ground, navigation bar, safe areas and the bar at the bottom. */
export function Screen({ title, place, onPlace, onBack, tab, hero, art, bar, className, children }: ScreenProps) {
  const { elder } = useLook()
  return (
    <Theme className={cx('ui-screen', hero && `ui-screen--${hero}`, tab && 'ui-screen--tab')}>
      {hero && <View className='ui-screen__hero' />}
      <NavBar title={title} place={place} onPlace={onPlace} onBack={onBack} back={!tab} />
      <View className='ui-screen__body'>
        {art && !elder && <Art name={art === 'greeting' ? 'people' : art} className='ui-screen__art' />}
        <View className={cx('ui-screen__main', className)} {...{ role: 'main' }}>
          {children}
        </View>
      </View>
      {bar && <View className='ui-screen__bar'>{bar}</View>}
    </Theme>
  )
}
