import { describe, expect, it } from '@jest/globals'
import { act, render, screen } from '@testing-library/react'
import { deriveAppearance, setElder, themeClass, useAppearance } from '../../../client/src/ui/appearance'

describe('the appearance', () => {
  it.each([
    ['the usual size', { fontSizeSetting: 17 }, undefined, { elder: false, scale: 1 }],
    ['large type in WeChat', { fontSizeSetting: 20 }, undefined, { elder: true, scale: 1.35 }],
    [
      'WeChat factor over ours',
      { fontSizeSetting: 23.8, fontSizeScaleFactor: 1.4 },
      undefined,
      { elder: true, scale: 1.4 },
    ],
    ['more than fits', { fontSizeSetting: 40 }, undefined, { elder: true, scale: 1.6 }],
    ['the switch on', { fontSizeSetting: 17 }, true, { elder: true, scale: 1.35 }],
    ['the switch off', { fontSizeSetting: 24 }, false, { elder: false, scale: 1 }],
  ])('follows the phone and the switch: %s', (_, system, choice, expected) => {
    expect(deriveAppearance(system, choice)).toMatchObject(expected)
  })
  it('is dark when the phone is', () => {
    expect(deriveAppearance({ theme: 'dark' }).dark).toBe(true)
    expect(themeClass(deriveAppearance({ theme: 'dark' }, true))).toBe('theme theme--dark theme--elder')
  })
  it('changes every screen at once, and can follow the phone again', () => {
    const Shown = () => <p>{useAppearance().elder ? '大字' : '平常'}</p>
    render(<Shown />)
    expect(screen.getByText('平常')).toBeTruthy()
    act(() => setElder(true))
    expect(screen.getByText('大字')).toBeTruthy()
    act(() => setElder('system'))
    expect(screen.getByText('平常')).toBeTruthy()
  })
})
