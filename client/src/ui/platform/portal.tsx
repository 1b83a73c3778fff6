import { RootPortal } from '@tarojs/components'
import type { PropsWithChildren } from 'react'

/** Lifts its children over the page. */
export function Portal({ children }: PropsWithChildren) {
  return <RootPortal>{children}</RootPortal>
}
