import { useEffect, useRef } from 'react'

const reachable =
  'button:not([disabled]), a[href], input:not([disabled]), textarea:not([disabled]), select, [tabindex="0"]'
let openDialogs = 0

/** Puts the page behind out of reach while a dialog is open. */
function hold() {
  const page = document.getElementById('app')
  if (openDialogs++ === 0) page?.setAttribute('inert', '')
  return () => {
    if (--openDialogs === 0) page?.removeAttribute('inert')
  }
}

/** Words longer than the sheet can be read with the arrow keys too. */
function letScroll(box: HTMLElement | null) {
  const body = box?.querySelector('.ui-sheet__body')
  if (body && body.scrollHeight > body.clientHeight) body.setAttribute('tabindex', '0')
}

/** Keeps Tab inside the box. */
function turnAround(event: KeyboardEvent, box: HTMLElement) {
  const stops = [...box.querySelectorAll<HTMLElement>(reachable)]
  const first = stops[0]
  const last = stops[stops.length - 1]
  const at = document.activeElement
  if (!first || !last) return event.preventDefault()
  const leaving = event.shiftKey ? at === first || at === box : at === last
  if (!leaving && box.contains(at)) return
  event.preventDefault()
  const next = event.shiftKey ? last : first
  next.focus()
}

/** A dialog of the web page: takes the focus, keeps it, gives it back; Escape closes. */
export function useDialog(open: boolean, onClose: () => void) {
  const box = useRef<HTMLElement>(null)
  const close = useRef(onClose)
  useEffect(() => {
    close.current = onClose
  })
  useEffect(() => {
    if (!open) return
    const before = document.activeElement
    const release = hold()
    letScroll(box.current)
    box.current?.setAttribute('tabindex', '-1')
    box.current?.focus()
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close.current()
      if (event.key === 'Tab' && box.current) turnAround(event, box.current)
    }
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('keydown', onKey)
      release()
      if (before instanceof HTMLElement) before.focus()
    }
  }, [open])
  return box
}
