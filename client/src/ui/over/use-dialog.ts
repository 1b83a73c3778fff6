import { useRef } from 'react'

/** What a dialog needs of its platform. WeChat moves the focus by itself, so here there is nothing to do. */
export function useDialog(_open: boolean, _onClose: () => void) {
  return useRef<HTMLElement>(null)
}
