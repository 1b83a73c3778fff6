import type { PropsWithChildren } from 'react'
import { createPortal } from 'react-dom'

/** Lifts its children over the page, out of its scroll box. */
export function Portal({ children }: PropsWithChildren) {
  return createPortal(children, document.body)
}
