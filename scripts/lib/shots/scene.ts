import type { Page } from 'playwright-core'
import type { LookName } from './looks'
import type { Story } from './story'

/** One state of one page. */
export interface Scene {
  name: string
  title: string
  path: (orders: Story['orders']) => string
  /** Who reads, by the name on the login page; nobody when absent. */
  as?: string
  looks: readonly LookName[]
  /** What the phone keeps, beside the session. */
  storage?: (readerId: string) => Record<string, unknown>
  /** What the API answers instead of the truth. */
  answers?: 'empty' | 'error' | 'never'
  /** Which doors answer so; lists when absent. */
  doors?: RegExp
  /** What a door says otherwise, by its path: a newcomer among people who have been here long. */
  told?: Record<string, Record<string, unknown>>
  /** What the reader does before the picture. */
  act?: (page: Page) => Promise<void>
}

export const PHONE: readonly LookName[] = ['day', 'dark', 'elder']
export const DESK: readonly LookName[] = ['desk', 'desk-dark']
export const DAY: readonly LookName[] = ['day']

/** Taps what can be read. */
export const tap = (words: string) => async (page: Page) => {
  await page.getByText(words).filter({ visible: true }).first().click()
}

const STATES = { empty: '空', error: '出错', never: '正在取' } as const

/** The same page with nothing, with an error, and before its answer. */
export const statesOf = (scene: Scene, doors: RegExp, kinds: readonly (keyof typeof STATES)[]): Scene[] =>
  kinds.map((answers) => ({
    ...scene,
    name: `${scene.name}-${answers === 'never' ? 'loading' : answers}`,
    title: `${scene.title}，${STATES[answers]}`,
    looks: scene.looks.filter((look) => look === 'day' || look === 'desk'),
    answers,
    doors,
    act: undefined,
  }))
