import { isH5 } from './env'

/** Taro draws the web page's tabs as `javascript:` links; following one is refused by our content security policy. */
export const tameTabLinks = (): void => {
  if (!isH5) return
  document.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a[href^="javascript:"]')) event.preventDefault()
  })
}
