import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']

/** What axe finds against WCAG 2.2 A and AA, a line for each element; no rule is left out. */
export const axeFindings = async (page: Page): Promise<string[]> => {
  const { violations, passes } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(TAGS).analyze()
  if (passes.length < 5) throw new Error(`axe found nothing to look at on ${page.url()}`)
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} (${node.failureSummary?.split('\n')[1]?.trim()})`),
  )
}

/** Every tappable thing whose area, with what its drawing adds around it, is under `least` CSS px in a direction. */
export const smallTargets = (page: Page, least: number): Promise<string[]> =>
  page.evaluate((least) => {
    const roles = ['button', 'link', 'radio', 'checkbox', 'switch', 'tab', 'textbox'].map((role) => `[role=${role}]`)
    const all = document.querySelectorAll<HTMLElement>(
      `button, a[href], input, textarea, select, [tabindex="0"], ${roles.join()}`,
    )
    const isThere = (one: HTMLElement) =>
      one.checkVisibility({ visibilityProperty: true }) &&
      one.getClientRects().length > 0 &&
      !one.closest('[inert]') &&
      !(one as HTMLButtonElement).disabled
    const half = least / 2 - 0.5
    return [...all].filter(isThere).flatMap((one) => {
      one.scrollIntoView({ block: 'nearest', inline: 'nearest' })
      const { left, top, width, height } = one.getBoundingClientRect()
      const [x, y] = [left + width / 2, top + height / 2]
      const reaches = (x: number, y: number) => {
        const at = document.elementFromPoint(x, y)
        return at !== null && one.contains(at)
      }
      const isWide = width >= least || (reaches(x - half, y) && reaches(x + half, y))
      const isTall = height >= least || (reaches(x, y - half) && reaches(x, y + half))
      const name = one.getAttribute('aria-label') ?? one.innerText.replace(/\s+/g, ' ').slice(0, 40)
      return isWide && isTall ? [] : [`${name} .${one.className}: ${Math.round(width)} × ${Math.round(height)}`]
    })
  }, least)
