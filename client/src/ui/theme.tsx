import { View } from '@tarojs/components'
import { createContext, useContext, type CSSProperties, type ReactNode } from 'react'
import { themeClass, useAppearance, type Appearance } from './appearance'
import { cx } from './cx'

const Forced = createContext<Appearance | undefined>(undefined)

/** The appearance parts draw themselves in: the wrapper's own, else the phone's. */
export function useLook(): Appearance {
  const own = useAppearance()
  return useContext(Forced) ?? own
}

const scaled = (scale: number) => ({ '--scale': String(scale) }) as CSSProperties

/** For what is scanned or printed. */
export const DAY: Appearance = { elder: false, dark: false, scale: 1 }

interface ThemeProps {
  /** Photos stand on a dark ground, a code to scan on a light one; pages follow the phone and the switch. */
  look?: Appearance
  className?: string
  children: ReactNode
}

/** The wrapper that carries the tokens. */
export function Theme({ look: forced, className, children }: ThemeProps) {
  const look = useLook()
  const shown = forced ?? look
  const wrapper = (
    <View
      className={cx(themeClass(shown), forced && 'theme--forced', className)}
      style={shown.elder ? scaled(shown.scale) : undefined}
    >
      {children}
    </View>
  )
  return forced ? <Forced.Provider value={forced}>{wrapper}</Forced.Provider> : wrapper
}
