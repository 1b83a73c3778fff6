import type { ButtonProps } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Act } from '../types'

export type TapRole = 'button' | 'link' | 'radio' | 'checkbox' | 'switch' | 'tab' | 'img'

export interface TapProps {
  onClick?: Act
  /** Spoken instead of the content. */
  label?: string
  role?: TapRole
  checked?: boolean
  selected?: boolean
  expanded?: boolean
  /** On or off of a button that stays on. */
  pressed?: boolean
  /** aria-current of a link that shows where one is (web only). */
  current?: 'page' | 'true'
  disabled?: boolean
  className?: string
  openType?: 'getPhoneNumber' | 'share' | 'contact' | 'openSetting' | 'agreePrivacyAuthorization'
  onGetPhoneNumber?: ButtonProps['onGetPhoneNumber']
  children?: ReactNode
}
