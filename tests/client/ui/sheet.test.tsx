import { describe, expect, it, jest } from '@jest/globals'
import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'

// The web's dialog, not the mini-program's: the focus is ours to keep there.
jest.unstable_mockModule(
  '../../../client/src/ui/over/use-dialog',
  () => import('../../../client/src/ui/over/use-dialog.h5'),
)
jest.unstable_mockModule(
  '../../../client/src/ui/platform/portal',
  () => import('../../../client/src/ui/platform/portal.h5'),
)
jest.unstable_mockModule('../../../client/src/ui/platform/tap', () => import('../../../client/src/ui/platform/tap.h5'))
const { Button } = await import('../../../client/src/ui/action/button')
const { Sheet } = await import('../../../client/src/ui/over/sheet')

function Page({ onClosed = () => {} }: { onClosed?: () => void }) {
  const [open, setOpen] = useState(false)
  const close = () => {
    setOpen(false)
    onClosed()
  }
  return (
    <div id='app'>
      <Button onClick={() => setOpen(true)}>亮灯规则</Button>
      <Sheet open={open} title='现在是绿灯' onClose={close} bar={<Button onClick={close}>知道了</Button>} />
    </div>
  )
}
const openIt = () => {
  const opener = screen.getByRole('button', { name: '亮灯规则' })
  opener.focus()
  fireEvent.click(opener)
  return opener
}
const key = (name: string, shiftKey = false) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key: name, shiftKey, bubbles: true })

describe('a sheet', () => {
  it('takes the focus, and puts the page behind out of reach', () => {
    const { container } = render(<Page />)
    openIt()
    expect(document.activeElement).toBe(screen.getByRole('dialog', { name: '现在是绿灯' }))
    expect(container.querySelector('#app')?.hasAttribute('inert')).toBe(true)
  })
  it('keeps Tab inside, both ways round', () => {
    render(<Page />)
    openIt()
    const close = screen.getByRole('button', { name: '关上' })
    const done = screen.getByRole('button', { name: '知道了' })
    done.focus()
    key('Tab')
    expect(document.activeElement).toBe(close)
    key('Tab', true)
    expect(document.activeElement).toBe(done)
  })
  it.each([
    ['Escape', () => key('Escape')],
    ['its x', () => fireEvent.click(screen.getByRole('button', { name: '关上' }))],
    ['the veil', () => fireEvent.click(document.querySelector('.ui-veil') as Element)],
  ])('is closed by %s, and gives the focus back', (_, close) => {
    const closed = jest.fn()
    render(<Page onClosed={closed} />)
    const opener = openIt()
    close()
    expect(closed).toHaveBeenCalledTimes(1)
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(document.activeElement).toBe(opener)
    expect(document.getElementById('app')?.hasAttribute('inert')).toBe(false)
  })
})
