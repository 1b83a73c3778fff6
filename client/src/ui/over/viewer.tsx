import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Icon } from '../icon/icon'
import { Picture } from '../platform/picture'
import { Tap } from '../platform/tap'
import { Theme, useLook } from '../theme'
import { useDialog } from './use-dialog'

interface ViewerProps {
  urls: readonly string[]
  first: number
  onClose: () => void
}

/** Photos at full size on the web page; WeChat has its own. Arrow keys turn, Escape closes. */
export function Viewer({ urls, first, onClose }: ViewerProps) {
  const [at, setAt] = useState(first)
  const box = useDialog(true, onClose)
  const look = useLook()
  const turn = (by: number) => setAt((at) => Math.min(urls.length - 1, Math.max(0, at + by)))
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'ArrowLeft') turn(-1)
      if (key === 'ArrowRight') turn(1)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  })
  const place = `第 ${at + 1} 张，共 ${urls.length} 张`
  return (
    <Theme look={{ ...look, dark: true }} className='ui-over'>
      <View className='ui-viewer' ref={box} {...{ role: 'dialog' }} aria-modal='true' aria-label='看照片'>
        <Picture className='ui-viewer__img' src={urls[at] ?? ''} alt={`照片，${place}`} />
        <View className='ui-viewer__bar'>
          {urls.length > 1 && (
            <>
              <Tap className='ui-viewer__tap' label='上一张' disabled={at === 0} onClick={() => turn(-1)}>
                <Icon name='left' />
              </Tap>
              <View className='ui-viewer__place' aria-live='polite'>
                {place}
              </View>
              <Tap className='ui-viewer__tap' label='下一张' disabled={at === urls.length - 1} onClick={() => turn(1)}>
                <Icon name='right' />
              </Tap>
            </>
          )}
          <Tap className='ui-viewer__tap ui-viewer__x' label='关上' onClick={onClose}>
            <Icon name='x' />
          </Tap>
        </View>
      </View>
    </Theme>
  )
}
