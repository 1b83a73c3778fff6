import type { Page } from 'playwright-core'

const PATIENCE_MS = 20_000

/**
 * Gives a wait for a page at rest: nothing asked for and unanswered, no skeleton, and two equal looks in a row.
 * `isWaiting` when the answer never comes and the skeleton is what we want to see.
 */
export const settler = (page: Page, isWaiting: boolean): (() => Promise<void>) => {
  const asked = new Set<unknown>()
  page.on('request', (request) => asked.add(request))
  page.on('requestfinished', (request) => asked.delete(request))
  page.on('requestfailed', (request) => asked.delete(request))
  return async () => {
    const end = Date.now() + PATIENCE_MS
    do await stands(page, isWaiting)
    while (!isWaiting && asked.size > 0 && Date.now() < end)
  }
}

const stands = (page: Page, isSkeletonFine: boolean): Promise<unknown> =>
  page.waitForFunction(
    async (isSkeletonFine) => {
      const isShown = (one: Element) => one.checkVisibility({ visibilityProperty: true })
      const look = () => {
        const words = document.body.innerText
        const images = [...document.images].filter(isShown)
        const isBusy = [...document.querySelectorAll('[aria-busy=true]')].some(isShown)
        const isReady =
          words.trim().length > 0 &&
          (isSkeletonFine || !isBusy) &&
          images.every((one) => one.complete && one.naturalWidth > 0) &&
          document.getAnimations().every((one) => one.playState !== 'running')
        return isReady ? `${words}${document.body.getElementsByTagName('*').length} ${images.length}` : ''
      }
      await document.fonts.ready
      const first = look()
      if (!first) return false
      await new Promise((resolve) => setTimeout(resolve, 250))
      return look() === first
    },
    isSkeletonFine,
    { timeout: PATIENCE_MS, polling: 50 },
  )
