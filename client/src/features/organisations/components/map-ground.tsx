import { useEffect, useRef, type PointerEvent, type ReactNode } from 'react'
import { Icon, Tap } from '../../../ui'
import { scaleBar, type Pixel, type View } from '../plane'
import type { MapView } from '../use-map-view'
import './map-ground.scss'

interface Props {
  map: MapView
  view: View
  /** Pressed without dragging. */
  onPress?: (at: Pixel) => void
  onHover?: (at: Pixel | null) => void
  children: ReactNode
}

/** Less than this is a press, more is a drag; CSS px. */
const STILL = 4
const CLOSER = 1.5

/** Where the pointer is on the ground, CSS px from its top left. */
export const pixelOf = (event: { clientX: number; clientY: number }, ground: Element): Pixel => {
  const { left, top } = ground.getBoundingClientRect()
  return [event.clientX - left, event.clientY - top]
}

/** The drawn ground: dragged by the mouse, nearer by the wheel and the buttons, with a scale. No map service stands behind it. */
export const MapGround = ({ map, view, onPress, onHover, children }: Props) => {
  const svg = useRef<SVGSVGElement>(null)
  const held = useRef<{ from: Pixel; last: Pixel; isDrag: boolean } | null>(null)
  const { zoomBy } = map
  useEffect(() => {
    const ground = svg.current
    // React's own wheel handler cannot keep the page from scrolling.
    const onWheel = (event: WheelEvent) => {
      event.preventDefault()
      if (ground) zoomBy(event.deltaY < 0 ? 1.2 : 1 / 1.2, pixelOf(event, ground))
    }
    ground?.addEventListener('wheel', onWheel, { passive: false })
    return () => ground?.removeEventListener('wheel', onWheel)
  }, [zoomBy])

  const onDown = (event: PointerEvent<SVGSVGElement>) => {
    if (event.button !== 0) return
    const at = pixelOf(event, event.currentTarget)
    held.current = { from: at, last: at, isDrag: false }
  }
  const onMove = (event: PointerEvent<SVGSVGElement>) => {
    const at = pixelOf(event, event.currentTarget)
    const drag = held.current
    if (!drag) return onHover?.(at)
    if (!drag.isDrag && Math.hypot(at[0] - drag.from[0], at[1] - drag.from[1]) < STILL) return
    if (!drag.isDrag) event.currentTarget.setPointerCapture?.(event.pointerId)
    drag.isDrag = true
    map.panBy(at[0] - drag.last[0], at[1] - drag.last[1])
    drag.last = at
  }
  const onUp = () => {
    const drag = held.current
    held.current = null
    if (drag && !drag.isDrag) onPress?.(drag.from)
  }
  const bar = scaleBar(view)
  return (
    <>
      <svg
        ref={svg}
        className='grid-map__ground'
        width={view.width}
        height={view.height}
        onPointerDown={onDown}
        onPointerMove={onMove}
        onPointerUp={onUp}
        onPointerLeave={() => onHover?.(null)}
        onPointerCancel={() => (held.current = null)}
      >
        {children}
      </svg>
      <div className='grid-map__scale' aria-label={`比例尺，这么长是 ${bar.words}`} role='img'>
        <span style={{ width: `${bar.pixels}px` }} />
        {bar.words}
      </div>
      <div className='grid-map__zoom'>
        <Tap label='放大' onClick={() => zoomBy(CLOSER)}>
          <Icon name='plus' size={20} />
        </Tap>
        <Tap label='缩小' onClick={() => zoomBy(1 / CLOSER)}>
          <Icon name='minus' size={20} />
        </Tap>
        <Tap label='看全图' onClick={map.showAll}>
          <Icon name='map' size={20} />
        </Tap>
      </div>
    </>
  )
}
