import { describe, expect, it, jest } from '@jest/globals'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { Button, Field, LampTag, StepBar } from '../../../client/src/ui'
import { Theme } from '../../../client/src/ui/theme'
import { Tap as WebTap } from '../../../client/src/ui/platform/tap.h5'

const steps = ['点单', '派单', '接单', '办结', '评价'].map((label) => ({ label }))
const later = () => {
  let done = () => {}
  const promise = new Promise<void>((resolve) => (done = resolve))
  return { promise, done }
}

describe('a button', () => {
  it.each([
    ['on a mini-program', (send: () => unknown) => <Button onClick={send}>接单</Button>],
    ['on the web', (send: () => unknown) => <WebTap onClick={send}>接单</WebTap>],
  ])('cannot be sent twice while it is being sent, %s', async (_, draw) => {
    const { promise, done } = later()
    const send = jest.fn(() => promise)
    render(draw(send))
    const button = screen.getByRole('button')
    fireEvent.click(button)
    fireEvent.click(button)
    fireEvent.click(button)
    expect(send).toHaveBeenCalledTimes(1)
    expect(button.className).toContain('is-busy')
    await act(async () => {
      done()
      await promise
    })
    expect(button.className).not.toContain('is-busy')
    await act(async () => void fireEvent.click(button))
    expect(send).toHaveBeenCalledTimes(2)
  })
  it('does nothing when it is disabled, and says so', () => {
    const send = jest.fn()
    render(
      <Button disabled onClick={send}>
        接单
      </Button>,
    )
    fireEvent.click(screen.getByRole('button'))
    expect(send).not.toHaveBeenCalled()
    expect(screen.getByRole('button').getAttribute('aria-disabled')).toBe('true')
  })
})

describe('the step bar', () => {
  it('says which step it is, and what is done', () => {
    render(<StepBar steps={steps} now={2} />)
    expect(screen.getByRole('list').getAttribute('aria-label')).toBe('一共 5 步，走到第 3 步，接单')
    const items = screen.getAllByRole('listitem')
    expect(items.map((item) => item.getAttribute('aria-label'))).toEqual([
      '点单，已办好',
      '派单，已办好',
      '接单，正在这一步',
      '办结，还没到',
      '评价，还没到',
    ])
    expect(items.filter((item) => item.getAttribute('aria-current') === 'step')).toHaveLength(1)
  })
  it('has nothing going on when all is done, or when it came to an early end', () => {
    const { rerender, container } = render(<StepBar steps={steps} now={5} />)
    expect(container.querySelectorAll('.ui-step--done')).toHaveLength(5)
    rerender(<StepBar steps={steps} now={1} ended />)
    expect(container.querySelectorAll('.ui-step--done')).toHaveLength(1)
    expect(container.querySelector('.ui-step--now')).toBeNull()
  })
  it('is five named segments in the large-type version', () => {
    const { container } = render(
      <Theme look={{ elder: true, dark: false, scale: 1.35 }}>
        <StepBar steps={steps} now={2} />
      </Theme>,
    )
    expect(screen.getByRole('img').getAttribute('aria-label')).toBe('一共 5 步，走到第 3 步，接单')
    expect(container.querySelectorAll('.ui-segments__one.is-on')).toHaveLength(3)
  })
})

describe('a lamp', () => {
  it.each([
    ['green', 'dot', '还剩 3 小时'],
    ['yellow', 'triangle', '还剩 48 分'],
    ['red', 'square', '已超时 2 天'],
  ] as const)('is a colour, a shape and words: %s', (lamp, shape, words) => {
    const { container } = render(<LampTag lamp={lamp} words={words} />)
    expect(container.querySelector(`.ui-lamp--${lamp} .ui-shape--${shape}`)).not.toBeNull()
    expect(screen.getByText(words)).toBeTruthy()
  })
  it('opens its rule', () => {
    const open = jest.fn()
    render(<LampTag lamp='green' words='还剩 3 小时' onClick={open} />)
    fireEvent.click(screen.getByRole('button', { name: '还剩 3 小时，看亮灯规则' }))
    expect(open).toHaveBeenCalledTimes(1)
  })
})

describe('a field', () => {
  function Asking({ max }: { max: number }) {
    const [text, setText] = useState('')
    return <Field label='什么事' value={text} onInput={setText} multiline max={max} />
  }
  const type = (text: string) => fireEvent.change(screen.getByLabelText('什么事'), { target: { value: text } })

  it('counts code points, so that an emoji is one', () => {
    render(<Asking max={5} />)
    type('灯😀𠮷')
    expect(screen.getByText('3 / 5')).toBeTruthy()
  })
  it('keeps text that is too long and says by how much', () => {
    render(<Asking max={3} />)
    type('😀😀😀😀')
    expect(screen.getByRole('alert').textContent).toBe('多写了 1 个字')
    expect((screen.getByLabelText('什么事') as HTMLTextAreaElement).value).toBe('😀😀😀😀')
    type('😀😀😀')
    expect(screen.queryByRole('alert')).toBeNull()
  })
})
