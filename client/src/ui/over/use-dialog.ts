import { useRef } from 'react'

/** What a dialog needs of its platform. WeChat moves the focus by itself, so here there is nothing to do. */
// eslint-disable-next-line @typescript-eslint/no-unused-vars
export function useDialog(open: boolean, onClose: () => void) {
  return useRef<HTMLElement>(null)
}
