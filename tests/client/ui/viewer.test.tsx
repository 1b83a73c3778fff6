import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { act, fireEvent, screen } from '@testing-library/react'

jest.unstable_mockModule(
  '../../../client/src/ui/over/use-dialog',
  () => import('../../../client/src/ui/over/use-dialog.h5'),
)
jest.unstable_mockModule('../../../client/src/ui/platform/tap', () => import('../../../client/src/ui/platform/tap.h5'))
jest.unstable_mockModule(
  '../../../client/src/ui/platform/picture',
  () => import('../../../client/src/ui/platform/picture.h5'),
)
const { showPhotos } = await import('../../../client/src/ui/platform/show-photos.h5')

const key = (name: string) => fireEvent.keyDown(document, { key: name })
const shown = () => screen.getByRole('img').getAttribute('src')
const open = (...args: Parameters<typeof showPhotos>) => act(async () => showPhotos(...args))

describe('photos at full size, on the web page', () => {
  beforeEach(() => {
    document.body.innerHTML = '<div id="app"><button>看大图</button></div>'
    document.querySelector('button')?.focus()
  })
  afterEach(() => act(async () => void key('Escape')))

  it('shows nothing without a photo', async () => {
    await open([])
    expect(screen.queryByRole('dialog')).toBeNull()
  })
  it('begins at the one that was tapped, and says which it is', async () => {
    await open(['/a.jpg', '/b.jpg', '/c.jpg'], '/b.jpg')
    expect(shown()).toBe('/b.jpg')
    expect(screen.getByText('第 2 张，共 3 张')).toBeTruthy()
  })
  it('turns by keys and by buttons, and stops at both ends', async () => {
    await open(['/a.jpg', '/b.jpg'])
    key('ArrowLeft')
    expect(shown()).toBe('/a.jpg')
    key('ArrowRight')
    expect(shown()).toBe('/b.jpg')
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '下一张' }).disabled).toBe(true)
    key('ArrowRight')
    expect(shown()).toBe('/b.jpg')
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: '上一张' })))
    expect(shown()).toBe('/a.jpg')
  })
  it('offers no turning where there is one photo', async () => {
    await open(['/a.jpg'])
    expect(screen.queryByRole('button', { name: '下一张' })).toBeNull()
  })
  it('takes the focus, puts the page out of reach, and gives both back when Escape closes it', async () => {
    await open(['/a.jpg'])
    expect(document.activeElement).toBe(screen.getByRole('dialog', { name: '看照片' }))
    expect(document.getElementById('app')?.hasAttribute('inert')).toBe(true)
    await act(async () => void key('Escape'))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(document.getElementById('app')?.hasAttribute('inert')).toBe(false)
    expect(document.activeElement?.textContent).toBe('看大图')
  })
  it('leaves nothing on the page once closed', async () => {
    await open(['/a.jpg'])
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: '关上' })))
    expect(document.body.children).toHaveLength(1)
  })
})
