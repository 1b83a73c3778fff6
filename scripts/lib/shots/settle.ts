import type { Page } from 'playwright-core'

const PATIENCE_MS = 20_000

/** Waits for two equal looks in a row with nothing on its way; a skeleton counts as on its way unless it is what we want to see. */
export const settle = (page: Page, isSkeletonFine: boolean): Promise<unknown> =>
  page.waitForFunction(
    async (isSkeletonFine) => {
      const isShown = (one: Element) => one.checkVisibility({ visibilityProperty: true })
      const signature = () => {
        const body = document.body
        const words = body.innerText
        const images = [...document.images].filter(isShown)
        const isBusy = [...document.querySelectorAll('[aria-busy=true]')].some(isShown)
        const isReady =
          words.trim().length > 0 &&
          (isSkeletonFine || !isBusy) &&
          images.every((one) => one.complete && one.naturalWidth > 0) &&
          document.getAnimations().every((one) => one.playState !== 'running')
        return isReady ? `${words}${body.getElementsByTagName('*').length} ${images.length}` : ''
      }
      await document.fonts.ready
      const first = signature()
      if (!first) return false
      await new Promise((resolve) => setTimeout(resolve, 250))
      return signature() === first
    },
    isSkeletonFine,
    { timeout: PATIENCE_MS, polling: 50 },
  )
