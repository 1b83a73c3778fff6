import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { CAST, takePhoto, type Role } from './story'
import { until } from './until'

const CONTROLS = ['button', 'link', 'radio', 'checkbox', 'switch', 'tab'] as const
/** An open sheet puts the page behind it out of reach. */
const REACHABLE = ':not([inert] *)'
/** A loaded machine is slow; what is waited for is always the thing itself. */
const PATIENCE_MS = 40_000

const PHONE = { viewport: { width: 375, height: 720 }, hasTouch: true, isMobile: true } satisfies BrowserContextOptions
const DESK = { viewport: { width: 1440, height: 900 } } satisfies BrowserContextOptions
export type Screen = 'phone' | 'small-phone' | 'desk'
const SCREENS: Record<Screen, BrowserContextOptions> = {
  phone: PHONE,
  'small-phone': { ...PHONE, viewport: { width: 320, height: 640 } },
  desk: DESK,
}

/** One person before the page in a browser of their own: what they see, tap and type, and what went wrong meanwhile. */
export class Visitor {
  /** Page errors, console errors and what the content security policy refused. */
  readonly faults: string[] = []
  /** Told of every control before it is tapped, as soon as it stands still. */
  beforeTap: (control: Locator, name: string) => Promise<void> = async () => undefined

  constructor(
    readonly page: Page,
    private readonly isTouch: boolean,
  ) {
    page.setDefaultTimeout(PATIENCE_MS)
    page.on('pageerror', (error) => this.faults.push(`page: ${error.message}`))
    page.on('console', (message) => {
      if (message.type() === 'error') this.faults.push(`console: ${message.text()} ${message.location().url}`)
    })
  }

  /** Visible words, as one reads them. */
  words = (words: string | RegExp): Locator => this.page.getByText(words).filter({ visible: true })
  sees = (words: string | RegExp): Promise<void> =>
    this.words(words)
      .first()
      .waitFor()
      .catch(async () => {
        throw new Error(`nothing says ${String(words)}; the page says:\n${await this.text()}`)
      })
  has = async (words: string | RegExp): Promise<boolean> => (await this.words(words).count()) > 0
  /** All that can be read on the page shown. */
  text = (): Promise<string> => this.page.locator('body').innerText()

  /** The one thing that can be tapped under that name, the whole name before a part of it; waits until it is the only one. */
  async control(name: string): Promise<Locator> {
    let found = this.named(name, true)
    const isOne = async () => {
      const whole = this.named(name, true)
      found = (await whole.count()) > 0 ? whole : this.named(name, false)
      return (await found.count()) === 1
    }
    await until(isOne, PATIENCE_MS).catch(async () => {
      throw new Error(`${await found.count()} controls are named ${name}; the page says:\n${await this.text()}`)
    })
    return found
  }

  async tap(name: string): Promise<void> {
    const control = await this.control(name)
    await control.scrollIntoViewIfNeeded()
    await this.beforeTap(control, name)
    await (this.isTouch ? control.tap() : control.click())
  }

  type = (label: string, words: string): Promise<void> => this.field(label).fill(words)
  value = (label: string): Promise<string> => this.field(label).inputValue()

  /** Taps 拍照 and takes a photo of that colour. */
  async takePhoto(colour: string): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser')
    await this.tap('拍照')
    await (await chooser).setFiles({ name: `${colour}.jpg`, mimeType: 'image/jpeg', buffer: await takePhoto(colour) })
  }

  private named(name: string, exact: boolean): Locator {
    const [first, ...others] = CONTROLS.map((role) => this.page.getByRole(role, { name, exact }))
    return others.reduce((all, one) => all.or(one), first as Locator).and(this.page.locator(REACHABLE))
  }

  field = (label: string): Locator => this.page.getByRole('textbox', { name: label }).filter({ visible: true })
}

/** A browser window of its own, nobody logged in. */
export const openPage = async (browser: Browser, url: string, screen: Screen = 'phone'): Promise<Visitor> => {
  const options = SCREENS[screen]
  const context = await browser.newContext({ ...options, baseURL: url, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  await context.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`content security policy: ${event.violatedDirective} ${event.blockedURI}`),
    ),
  )
  return new Visitor(await context.newPage(), screen !== 'desk')
}

/** A window in which one of the cast has logged in and sees 首页 (or the page asked for). */
export const visitorOf = async (
  browser: Browser,
  url: string,
  role: Role,
  screen: Screen = 'phone',
): Promise<Visitor> => {
  const visitor = await openPage(browser, url, screen)
  await visitor.page.goto('/')
  await visitor.tap(CAST[role])
  await visitor.sees('我要下单')
  return visitor
}

/** Somebody the test holds a session of, who does not stand on the login page. */
export const enterAs = async (
  visitor: Visitor,
  { id, token }: { id: string; token: string },
  path: string,
): Promise<void> => {
  await visitor.page.addInitScript(
    ([id, token]) => {
      localStorage.setItem('token', JSON.stringify({ data: token }))
      localStorage.setItem('reader', JSON.stringify({ data: id }))
    },
    [id, token] as const,
  )
  await visitor.page.goto(path)
}
