import { render } from '@testing-library/react'
import { Lots } from '../../../client/src/ui'

const rows = (count: number) => Array.from({ length: count }, (_, n) => <p key={n}>{n}</p>)
const said = (root: HTMLElement) => [...root.querySelectorAll('p')].map((one) => one.textContent)

describe('Lots', () => {
  it('leaves a short list as it is', () => {
    const { container } = render(<Lots>{rows(10)}</Lots>)
    expect(container.querySelectorAll('.ui-lot')).toHaveLength(0)
    expect(said(container)).toHaveLength(10)
  })

  it('keeps the order of a long one, and every row it had when it grows', () => {
    const { container, rerender } = render(<Lots>{rows(25)}</Lots>)
    expect([...container.querySelectorAll('.ui-lot')].map((lot) => lot.children.length)).toEqual([10, 10, 5])
    const before = [...container.querySelectorAll('p')]
    rerender(<Lots>{rows(32)}</Lots>)
    expect(said(container)).toEqual(Array.from({ length: 32 }, (_, n) => `${n}`))
    expect([...container.querySelectorAll('p')].slice(0, 25)).toEqual(before)
    expect([...container.querySelectorAll('p')][24]).toBe(before[24])
  })
})
