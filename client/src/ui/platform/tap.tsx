import { Button, View } from '@tarojs/components'
import type { TapProps } from './tap.types'
import { cx } from '../cx'
import { useGuard } from '../use-guard'

const flag = (on?: boolean) => (on === undefined ? undefined : String(on))

/** Anything that can be tapped, on a mini-program: a view with a role, or WeChat's own button where an open-type asks for it. */
export function Tap(props: TapProps) {
  const {
    className,
    children,
    onClick,
    label,
    role = 'button',
    checked,
    selected,
    expanded,
    pressed,
    disabled,
    openType,
  } = props
  const { busy, run } = useGuard(onClick)
  const off = disabled || busy
  const shared = {
    className: cx('ui-tap', className, busy && 'is-busy', disabled && 'is-disabled'),
    hoverClass: off ? 'none' : 'is-pressed',
    hoverStartTime: 10,
    hoverStayTime: 120,
    onClick: off ? undefined : run,
    'aria-label': label,
    'aria-checked': flag(checked),
    'aria-selected': flag(selected),
    'aria-expanded': flag(expanded),
    'aria-pressed': flag(pressed),
    'aria-disabled': off ? 'true' : undefined,
  }
  if (openType)
    return (
      <Button {...shared} disabled={off} openType={openType} onGetPhoneNumber={props.onGetPhoneNumber}>
        {children}
      </Button>
    )
  return (
    <View {...shared} {...{ role }}>
      {children}
    </View>
  )
}
