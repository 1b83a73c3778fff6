import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { Viewer } from '../over/viewer'

/** Shows photos full size, beginning at one of them. Ours, since Taro's lacks names, keys and a way back by Tab, and weighs 90 kB. */
export const showPhotos = (urls: readonly string[], current = urls[0]): void => {
  if (current === undefined) return
  const box = document.body.appendChild(document.createElement('div'))
  const root = createRoot(box)
  const close = () => {
    root.unmount()
    box.remove()
  }
  root.render(createElement(Viewer, { urls, first: Math.max(0, urls.indexOf(current)), onClose: close }))
}
