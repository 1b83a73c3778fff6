import { themeClass } from '../appearance'

const duration = 3000
let timer: ReturnType<typeof setTimeout> | undefined

/** A few words that go away by themselves after three seconds; read aloud politely. */
export function toast(words: string, icon?: 'check') {
  const box = document.getElementById('ui-toast') ?? document.body.appendChild(document.createElement('div'))
  box.id = 'ui-toast'
  box.className = `ui-toast ${themeClass()}`
  box.setAttribute('role', 'status')
  const line = document.createElement('div')
  line.className = 'ui-toast__line'
  if (icon) line.appendChild(document.createElement('i')).className = `ui-icon ui-icon--s20 ui-icon--${icon}`
  line.append(words)
  box.replaceChildren(line)
  clearTimeout(timer)
  timer = setTimeout(() => box.replaceChildren(), duration)
}
