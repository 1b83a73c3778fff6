import { describe, expect, it, jest } from '@jest/globals'
import { render } from '@testing-library/react'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const drawn = jest.fn<(props: Record<string, unknown>) => null>(() => null)
jest.unstable_mockModule('@tarojs/components', () => ({ View: drawn, Button: drawn }))
const { Tap } = await import('../../../client/src/ui/platform/tap')

const styles = readdirSync('client/src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.scss'))
  .map((name) => ({ name, css: readFileSync(path.join('client/src', name), 'utf8') }))
const MOVES = /(?:animation|transition):[^;]*;/g
const bare = (css: string) => [...css.matchAll(MOVES)].map(([found]) => found).filter((found) => !/none/.test(found))
const names = (found: { name: string }[]) => found.map(({ name }) => name)

describe('what is pressed', () => {
  it('says so within 100 ms on a mini-program', () => {
    render(<Tap onClick={() => {}}>接单</Tap>)
    const props = drawn.mock.calls[0]?.[0]
    expect(props?.hoverClass).toBe('is-pressed')
    expect(props?.hoverStartTime).toBeLessThanOrEqual(100)
  })
  it('says so at once on the web page, wherever it does on a mini-program', () => {
    const pressed = styles.filter(({ css }) => css.includes('is-pressed'))
    expect(pressed.length).toBeGreaterThan(10)
    expect(names(pressed.filter(({ css }) => !css.includes(':active')))).toEqual([])
  })
})

describe('what moves', () => {
  const moving = styles.filter(({ css }) => bare(css).length > 0)
  it('is found', () => expect(moving.length).toBeGreaterThan(5))
  it('stands still for who asked for less motion: by the token, or by a rule of its own', () => {
    const isCalm = ({ css }: { css: string }) =>
      bare(css).every((found) => found.includes('var(--move)')) || css.includes('prefers-reduced-motion')
    expect(names(moving.filter((one) => !isCalm(one)))).toEqual([])
    const tokens = styles.find(({ name }) => name === path.join('ui', 'tokens.scss'))?.css
    expect(tokens).toMatch(/prefers-reduced-motion: reduce\) \{\s*\.theme \{\s*--move: 0ms/)
  })
  it('takes 200 ms at most, unless it says that something is still going on', () => {
    const times = moving.flatMap(({ css }) => bare(css).filter((found) => !found.includes('infinite')))
    const ms = times.flatMap((found) => [...found.matchAll(/(\d+)ms/g)].map(([, time]) => Number(time)))
    expect(ms.every((time) => time <= 200)).toBe(true)
  })
})
