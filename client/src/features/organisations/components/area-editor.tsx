import { useState, type KeyboardEvent } from 'react'
import type { Area, Corner } from '#shared/organisations/area'
import { arrowOf } from '../arrow-keys'
import { areaOf, closeRing, mayClose, placeCorner } from '../drawing'
import { toCorner, toPixel, type Pixel, type View } from '../plane'
import { snap } from '../snap'
import type { AreaDrawing } from '../use-area-drawing'
import type { MapView } from '../use-map-view'
import { CornerHandles } from './corner-handles'
import { MapGround } from './map-ground'
import { areaPath, ringPath, ShapeName } from './shape-name'
import type { MapShape } from '../map-shapes'
import './area-editor.scss'

interface Props {
  map: MapView
  view: View
  name: string
  pen: AreaDrawing
  /** Borders are drawn to theirs. */
  neighbours: readonly MapShape[]
  outlines: readonly Area[]
}

/** CSS px a key moves the cross; with the shift key one. */
const STRIDE = 10
const CLOSER = 1.5

/** A boundary under the hand: press for a corner, drag or arrows to move one. By keys a cross stands for the mouse. */
export const AreaEditor = ({ map, view, name, pen, neighbours, outlines }: Props) => {
  const [hover, setHover] = useState<Pixel | null>(null)
  const [cross, setCross] = useState<Pixel | null>(null)
  const { drawing } = pen
  const areas = [...neighbours.map(({ area }) => area), ...outlines]
  const drawnTo = (place: Corner) => snap(place, areas, (corner) => toPixel(view, corner))
  const under = hover ?? cross
  const next = under && drawing.isOpen ? drawnTo(toCorner(view, under)) : null
  const open = drawing.isOpen ? (drawing.rings[drawing.rings.length - 1] ?? []) : []
  const last = open[open.length - 1]

  const press = (pixel: Pixel) => {
    const first = open[0] && toPixel(view, open[0])
    const isFirst = first && Math.hypot(first[0] - pixel[0], first[1] - pixel[1]) < STRIDE
    pen.change(
      isFirst && mayClose(drawing) ? closeRing(drawing) : placeCorner(drawing, drawnTo(toCorner(view, pixel)).corner),
    )
  }
  const moveCross = ([dx, dy]: Pixel) => {
    const [x, y] = cross ?? [view.width / 2, view.height / 2]
    const to: Pixel = [x + dx, y + dy]
    const isOut = to[0] < 0 || to[1] < 0 || to[0] > view.width || to[1] > view.height
    if (isOut) map.panBy(-dx, -dy)
    else setCross(to)
  }
  /** The first key only shows the cross. */
  const pressCross = () => (cross ? press(cross) : moveCross([0, 0]))
  const onKeyDown = (event: KeyboardEvent) => {
    const arrow = arrowOf(event, STRIDE)
    const keys: Record<string, () => void> = {
      Enter: pressCross,
      ' ': pressCross,
      Backspace: pen.undo,
      '+': () => map.zoomBy(CLOSER),
      '=': () => map.zoomBy(CLOSER),
      '-': () => map.zoomBy(1 / CLOSER),
    }
    const act = arrow ? () => moveCross(arrow) : keys[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }
  const nextAt = next && toPixel(view, next.corner)
  return (
    <MapGround map={map} view={view} onPress={press} onHover={setHover}>
      {outlines.map((area, i) => (
        <path key={i} className='grid-map__outline' d={areaPath(view, area)} aria-hidden='true' />
      ))}
      {neighbours.map((shape) => (
        <g key={shape.id} aria-hidden='true'>
          <path className='grid-map__area is-still' d={areaPath(view, shape.area)} fillRule='evenodd' />
          <ShapeName view={view} shape={shape} />
        </g>
      ))}
      <path
        className='grid-map__drawn'
        d={areaPath(
          view,
          drawing.isOpen ? areaOf({ rings: drawing.rings.slice(0, -1), isOpen: false }) : areaOf(drawing),
        )}
        fillRule='evenodd'
        aria-hidden='true'
      />
      <path className='grid-map__line' d={ringPath(view, open, false)} aria-hidden='true' />
      {last && nextAt && (
        <path className='grid-map__next' d={ringPath(view, [last, next.corner], false)} aria-hidden='true' />
      )}
      <rect
        className='grid-map__pad'
        width={view.width}
        height={view.height}
        role='application'
        aria-label={`画${name}的边界。方向键移动十字，回车放一个角，退格收回一步，加减号放大缩小`}
        tabIndex={0}
        onBlur={() => setCross(null)}
        onKeyDown={onKeyDown}
      />
      <CornerHandles view={view} pen={pen} drawnTo={drawnTo} />
      {nextAt && (
        <circle
          className={next.to ? 'grid-map__mark is-drawn' : 'grid-map__mark'}
          cx={nextAt[0]}
          cy={nextAt[1]}
          r={next.to ? 8 : 4}
          aria-hidden='true'
        />
      )}
      {cross && (
        <path
          className='grid-map__cross'
          d={`M${cross[0] - 14} ${cross[1]}H${cross[0] + 14}M${cross[0]} ${cross[1] - 14}V${cross[1] + 14}`}
          aria-hidden='true'
        />
      )}
    </MapGround>
  )
}
