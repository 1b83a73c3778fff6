import type { Host, WxApis } from './host'

type Found = (result: unknown) => void

function measure(element: Element | undefined) {
  if (!element) return null
  const { left, top, right, bottom, width, height } = element.getBoundingClientRect()
  const { scrollTop, scrollLeft } = element
  return { id: element.id, dataset: {}, left, top, right, bottom, width, height, scrollTop, scrollLeft }
}

/** wx.createSelectorQuery: finds nodes, but every rectangle is zero, as jsdom has no layout. */
export function queryApis(host: Host): WxApis {
  return {
    createSelectorQuery() {
      const asked: { selector: string | undefined; all: boolean; found: Found | undefined }[] = []
      const select = (selector: string | undefined, all: boolean) => {
        const ask = (found?: Found) => {
          asked.push({ selector, all, found })
          return query
        }
        return {
          boundingClientRect: ask,
          scrollOffset: ask,
          node: ask,
          context: ask,
          fields: (_: object, found?: Found) => ask(found),
        }
      }
      const query = {
        in: () => query,
        select: (selector: string) => select(selector, false),
        selectAll: (selector: string) => select(selector, true),
        selectViewport: () => select(undefined, false),
        exec(done?: (results: unknown[]) => void) {
          const results = asked.map(({ selector, all }) => {
            const elements = host.element(selector, all)
            return host.realm.copy(all ? elements.map(measure) : measure(elements[0]))
          })
          host.realm.later(() => {
            asked.forEach(({ found }, i) => found?.(results[i]))
            done?.(results)
          }, 'selector query')
          return query
        },
      }
      return query
    },
    createIntersectionObserver() {
      const observer = { relativeTo: () => observer, relativeToViewport: () => observer, observe() {}, disconnect() {} }
      return observer
    },
  }
}
