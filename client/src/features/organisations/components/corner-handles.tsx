import { useEffect, useRef, type KeyboardEvent, type PointerEvent } from 'react'
import type { Corner } from '#shared/organisations/area'
import { cx } from '../../../ui/cx'
import { arrowOf } from '../arrow-keys'
import { closeRing, insertCorner, mayClose, middleOf, moveCorner, removeCorner, type CornerAt } from '../drawing'
import { roundCorner, toCorner, toPixel, type View } from '../plane'
import type { AreaDrawing } from '../use-area-drawing'
import { pixelOf } from './map-ground'

interface Props {
  view: View
  pen: AreaDrawing
  /** Draws a place to the neighbours' borders. */
  drawnTo: (place: Corner) => { corner: Corner; to: 'corner' | 'edge' | null }
}

/** CSS px a key moves a corner; with the shift key one. */
const STRIDE = 8
const nameOf = ({ ring, corner }: CornerAt) =>
  ring > 0 ? `第 ${ring} 个洞，第 ${corner + 1} 个角` : `第 ${corner + 1} 个角`
const same = (a: CornerAt, b: CornerAt) => a.ring === b.ring && a.corner === b.corner

/** The corners under the hand. One is in the tab order: page keys go on to the next, arrows move it, Delete takes it away. */
export const CornerHandles = ({ view, pen, drawnTo }: Props) => {
  const { drawing, change, at, setAt } = pen
  const group = useRef<SVGGElement>(null)
  const isMoved = useRef(false)
  const [held, isDragged] = [useRef<CornerAt | null>(null), useRef(false)]
  const all = drawing.rings.flatMap((corners, ring) => corners.map((place, corner) => ({ place, ring, corner })))
  const chosen = all.find((one) => same(one, at)) ?? all[0]

  useEffect(() => {
    if (!isMoved.current) return
    isMoved.current = false
    group.current?.querySelector<SVGGElement>('[tabindex="0"]')?.focus()
  })

  const drag = {
    onPointerDown: (event: PointerEvent<SVGGElement>, one: CornerAt) => {
      event.stopPropagation()
      event.currentTarget.setPointerCapture?.(event.pointerId)
      held.current = one
      isDragged.current = false
      setAt(one)
    },
    onPointerMove: (event: PointerEvent<SVGGElement>) => {
      const ground = event.currentTarget.ownerSVGElement
      if (!held.current || !ground) return
      event.stopPropagation()
      const { corner } = drawnTo(toCorner(view, pixelOf(event, ground)))
      change(moveCorner(drawing, held.current, corner), !isDragged.current)
      isDragged.current = true
    },
    onPointerUp: (event: PointerEvent<SVGGElement>) => {
      event.stopPropagation()
      if (held.current && !isDragged.current) finish(held.current)
      held.current = null
    },
  }
  /** The first corner of an open ring closes it. */
  const finish = ({ ring, corner }: CornerAt) => {
    if (corner === 0 && ring === drawing.rings.length - 1 && mayClose(drawing)) change(closeRing(drawing))
  }
  const go = (by: number) => {
    const to = chosen && all[(all.indexOf(chosen) + by + all.length) % all.length]
    if (!to) return
    isMoved.current = true
    setAt({ ring: to.ring, corner: to.corner })
  }
  const onKeyDown = (event: KeyboardEvent, one: CornerAt & { place: Corner }) => {
    const step = arrowOf(event, STRIDE)
    const isFirstOpen = one.corner === 0 && one.ring === drawing.rings.length - 1 && mayClose(drawing)
    const [x, y] = toPixel(view, one.place)
    const keys: Record<string, () => void> = {
      PageDown: () => go(1),
      PageUp: () => go(-1),
      Enter: () => (isFirstOpen ? change(closeRing(drawing)) : change(insertCorner(drawing, one))),
      ' ': () => change(moveCorner(drawing, one, drawnTo(one.place).corner)),
      Delete: () => change(removeCorner(drawing, one)),
      Backspace: pen.undo,
    }
    const act = step
      ? () => change(moveCorner(drawing, one, roundCorner(toCorner(view, [x + step[0], y + step[1]]))))
      : keys[event.key]
    if (!act) return
    event.preventDefault()
    isMoved.current = true
    act()
  }
  return (
    <g ref={group} role='group' aria-label='边界的角。翻页键换角，方向键移动，回车加角，空格贴到邻近的边，删除键删去'>
      {drawing.rings.map((corners, ring) =>
        corners.map((place, corner) => {
          const next = corners[(corner + 1) % corners.length]
          const isOpen = drawing.isOpen && ring === drawing.rings.length - 1
          if (!next || (isOpen && corner === corners.length - 1)) return null
          const [x, y] = toPixel(view, middleOf(place, next))
          return (
            <circle
              key={`${ring} ${corner}`}
              className='grid-map__middle'
              cx={x}
              cy={y}
              r={5}
              aria-hidden='true'
              onPointerDown={(event) => {
                event.stopPropagation()
                change(insertCorner(drawing, { ring, corner }))
                setAt({ ring, corner: corner + 1 })
              }}
            />
          )
        }),
      )}
      {all.map((one) => {
        const [x, y] = toPixel(view, one.place)
        return (
          <g
            key={`${one.ring} ${one.corner}`}
            className={cx('grid-map__corner', chosen && same(one, chosen) && 'is-on')}
            transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}
            role='button'
            aria-label={nameOf(one)}
            tabIndex={chosen && same(one, chosen) ? 0 : -1}
            onFocus={() => same(one, at) || setAt({ ring: one.ring, corner: one.corner })}
            onKeyDown={(event) => onKeyDown(event, one)}
            onPointerDown={(event) => drag.onPointerDown(event, { ring: one.ring, corner: one.corner })}
            onPointerMove={drag.onPointerMove}
            onPointerUp={drag.onPointerUp}
          >
            <circle className='grid-map__reach' r={14} />
            <circle className='grid-map__dot' r={6} />
          </g>
        )
      })}
    </g>
  )
}
