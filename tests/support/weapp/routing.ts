import type { Root } from 'glass-easel-miniprogram-adapter'
import type { AppService } from './app-service'
import { pagePaths } from './check-package'
import type { Host, RouteKind, WxOptions } from './host'
import { LIMIT } from './limits'
import { refuse, succeed } from './wx-reply'

/** A page on the stack. */
export interface OpenPage {
  path: string
  query: Record<string, string>
  root: Root
  instance: Record<string, unknown>
  element: HTMLElement
  title: string
  isShown: boolean
}

type RouteOptions = WxOptions & { url?: string; delta?: number }

/** `a=1&b=2` → its pairs as written: WeChat decodes nothing, and cuts a value at a second `=`. */
export function queryOf(search: string): Record<string, string> {
  const pairs = search.split('&').filter(Boolean)
  return Object.fromEntries(pairs.map((pair) => [pair.split('=')[0] ?? '', pair.split('=')[1] ?? '']))
}

/** Calls a page's lifecycle function if it has one; false if it has none. */
export function tell(page: OpenPage, lifecycle: string, argument?: unknown): unknown {
  const method = page.instance[lifecycle]
  if (typeof method !== 'function') return false
  return (method as (argument?: unknown) => unknown).call(page.instance, argument)
}

/** The page stack with WeChat's rules; tab pages stay alive behind one another. */
export class Router {
  stack: OpenPage[] = []
  readonly log: string[] = []
  private readonly tabPages = new Map<string, OpenPage>()
  private readonly known: string[]
  private readonly tabs: string[]

  constructor(
    private readonly host: Host,
    private readonly service: () => AppService,
    private readonly document: Document,
  ) {
    this.known = pagePaths(host.pkg)
    this.tabs = (host.pkg.app.tabBar?.list ?? []).map((tab) => tab.pagePath)
  }

  get current(): OpenPage {
    const page = this.stack.at(-1)
    if (!page) throw new Error('no page is open: await sim.launch() first')
    return page
  }

  isTab(path: string): boolean {
    return this.tabs.includes(path)
  }

  /** Answers a wx routing call: refused at once where WeChat refuses, else done on a later turn. */
  route(kind: RouteKind, options: RouteOptions): unknown {
    const url = this.absolute(options.url ?? '')
    const reason = kind === 'navigateBack' ? undefined : this.refusal(kind, url.split('?')[0] ?? '')
    if (reason) return refuse(this.host, kind, options, reason)
    this.host.realm.later(() => {
      if (kind === 'navigateBack') this.back(options.delta ?? 1)
      else this.go(kind, url)
    }, `${kind} ${url}`)
    return succeed(this.host, kind, options)
  }

  /** Opens a page on top of the stack. */
  open(url: string): void {
    const [path = '', search = ''] = url.split('?')
    if (!this.known.includes(path)) throw new Error(`page "${path}" is not found`)
    const { root, instance } = this.service().create(path)
    const element = root.getComponent().getBackendElement() as unknown as HTMLElement
    const { json, app } = this.host.pkg
    const title = json[path]?.navigationBarTitleText ?? app.window?.navigationBarTitleText ?? ''
    const page: OpenPage = { path, query: queryOf(search), root, instance, element, title, isShown: true }
    Object.assign(instance, { route: path, __route__: path, options: this.host.realm.copy(page.query) })
    const mark = this.document.createElement('span')
    this.document.body.appendChild(mark)
    this.stack.push(page)
    if (this.isTab(path)) this.tabPages.set(path, page)
    this.host.ui.title = title
    tell(page, 'onLoad', this.host.realm.copy(page.query))
    root.attach(this.document.body as never, mark as never)
    this.log.push(path)
    tell(page, 'onShow')
    this.host.realm.later(() => tell(page, 'onReady'), `onReady of ${path}`)
  }

  /** Closes pages from the top, never the last one. */
  back(delta: number): void {
    const count = Math.min(Math.max(delta, 1), this.stack.length - 1)
    for (let i = 0; i < count; i++) this.close(this.stack.pop())
    if (count > 0) this.show(this.current)
  }

  /** Releases every page without telling it: the app was killed. */
  release(): void {
    for (const page of new Set([...this.stack, ...this.tabPages.values()])) {
      page.root.release()
      page.element.remove()
    }
    this.stack = []
    this.tabPages.clear()
  }

  private absolute(url: string): string {
    if (url.startsWith('/') || url === '') return url.slice(1)
    const parts = this.current.path.split('/').slice(0, -1)
    const [path = '', ...search] = url.split('?')
    for (const part of path.split('/')) {
      if (part === '..') parts.pop()
      else if (part !== '.') parts.push(part)
    }
    return [parts.join('/'), ...search].join('?')
  }

  private refusal(kind: RouteKind, path: string): string | undefined {
    if (!this.known.includes(path)) return `page "${path}" is not found`
    if ((kind === 'navigateTo' || kind === 'redirectTo') && this.isTab(path)) return `can not ${kind} a tabbar page`
    if (kind === 'switchTab' && !this.isTab(path)) return 'can not switch to no-tabBar page'
    if (kind === 'navigateTo' && this.stack.length >= LIMIT.pageStack) return 'webview count limit exceed'
    return undefined
  }

  private go(kind: RouteKind, url: string): void {
    if (kind === 'switchTab') return this.switchTab(url)
    if (kind === 'navigateTo') this.hide(this.current)
    if (kind === 'redirectTo') this.close(this.stack.pop())
    if (kind === 'reLaunch') this.closeAll()
    this.open(url)
  }

  private switchTab(url: string): void {
    const [path = '', search] = url.split('?')
    if (search) this.host.warn(`switchTab drops the query of ${url}`)
    const kept = this.tabPages.get(path)
    if (kept && this.current === kept) return
    while (this.stack.length > 1) this.close(this.stack.pop())
    const below = this.stack.pop()
    if (below && below !== kept) {
      if (this.isTab(below.path)) this.hide(below)
      else this.close(below)
    }
    if (!kept) return this.open(path)
    this.stack = [kept]
    this.show(kept)
  }

  private closeAll(): void {
    while (this.stack.length) this.close(this.stack.pop())
    for (const page of this.tabPages.values()) this.close(page)
  }

  private hide(page: OpenPage): void {
    if (!page.isShown) return
    page.isShown = false
    page.title = this.host.ui.title
    tell(page, 'onHide')
    page.element.style.display = 'none'
  }

  private show(page: OpenPage): void {
    page.isShown = true
    page.element.style.display = ''
    this.host.ui.title = page.title
    this.log.push(page.path)
    tell(page, 'onShow')
  }

  private close(page: OpenPage | undefined): void {
    if (!page) return
    this.tabPages.delete(page.path)
    tell(page, 'onUnload')
    page.root.release()
    page.element.remove()
  }
}
