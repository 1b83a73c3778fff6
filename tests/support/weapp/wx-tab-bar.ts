import type { Host, RouteKind, WxApis, WxOptions } from './host'
import { refuse, succeed } from './wx-reply'

type Item = WxOptions & { index: number; text?: string }

/** The tab bar and the five ways to another page. */
export function navigationApis(host: Host): WxApis {
  const { tabBar } = host.ui
  const tabs = host.pkg.app.tabBar?.list ?? []
  const routeKinds: RouteKind[] = ['navigateTo', 'redirectTo', 'reLaunch', 'switchTab', 'navigateBack']
  const routes = routeKinds.map((kind) => [kind, (options: WxOptions = {}) => host.route(kind, options)] as const)
  const onTab = (name: string, act: (options: Item) => void) => (options: Item) => {
    if (!tabs.some((tab) => tab.pagePath === host.currentPath())) return refuse(host, name, options, 'not TabBar page')
    if (options?.index !== undefined && !(options.index in tabs)) return refuse(host, name, options, 'invalid index')
    act(options)
    return succeed(host, name, options)
  }
  const doors: Record<string, (options: Item) => void> = {
    showTabBar: () => (tabBar.visible = true),
    hideTabBar: () => (tabBar.visible = false),
    setTabBarStyle: (style) => Object.assign(tabBar.style, host.realm.copy(style)),
    setTabBarItem: ({ index, text }) => text !== undefined && tabBar.texts.set(index, text),
    setTabBarBadge: ({ index, text }) => tabBar.badges.set(index, text ?? ''),
    removeTabBarBadge: ({ index }) => tabBar.badges.delete(index),
    showTabBarRedDot: ({ index }) => tabBar.redDots.add(index),
    hideTabBarRedDot: ({ index }) => tabBar.redDots.delete(index),
  }
  const bar = Object.entries(doors).map(([name, act]) => [name, onTab(name, act)] as const)
  return Object.fromEntries([...routes, ...bar]) as WxApis
}
