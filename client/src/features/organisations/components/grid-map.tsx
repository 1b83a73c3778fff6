import { useRef, type KeyboardEvent } from 'react'
import type { Area } from '#shared/organisations/area'
import { cx } from '../../../ui/cx'
import type { View } from '../plane'
import type { MapView } from '../use-map-view'
import { MapGround } from './map-ground'
import { areaPath, ShapeName } from './shape-name'
import type { MapShape } from '../map-shapes'

interface Props {
  map: MapView
  view: View
  shapes: readonly MapShape[]
  /** The community around them, where it is drawn. */
  outlines: readonly Area[]
  chosen?: string
  onChoose: (id: string) => void
}

/** The grids by their boundaries, the chosen one in brand. One is in the tab order; arrows go on to the next. */
export const GridMap = ({ map, view, shapes, outlines, chosen, onChoose }: Props) => {
  const group = useRef<SVGGElement>(null)
  const at = shapes.findIndex(({ id }) => id === chosen)
  const go = (to: number) => {
    const shape = shapes[(to + shapes.length) % shapes.length]
    if (!shape) return
    onChoose(shape.id)
    group.current?.querySelector<SVGPathElement>(`[data-key="${shape.id}"]`)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent, i: number) => {
    const moves: Record<string, () => void> = {
      ArrowRight: () => go(i + 1),
      ArrowDown: () => go(i + 1),
      ArrowLeft: () => go(i - 1),
      ArrowUp: () => go(i - 1),
      Enter: () => go(i),
      ' ': () => go(i),
    }
    const move = moves[event.key]
    if (!move) return
    event.preventDefault()
    move()
  }
  return (
    <MapGround map={map} view={view}>
      {outlines.map((area, i) => (
        <path key={i} className='grid-map__outline' d={areaPath(view, area)} aria-hidden='true' />
      ))}
      <g ref={group} role='radiogroup' aria-label='网格，方向键换'>
        {shapes.map((shape, i) => (
          <path
            key={shape.id}
            data-key={shape.id}
            className={cx('grid-map__area', i === at && 'is-on')}
            d={areaPath(view, shape.area)}
            fillRule='evenodd'
            role='radio'
            aria-checked={i === at}
            aria-label={[shape.name, shape.sub].filter(Boolean).join('，')}
            tabIndex={i === Math.max(0, at) ? 0 : -1}
            onClick={() => onChoose(shape.id)}
            onKeyDown={(event) => onKeyDown(event, i)}
          >
            <title>{[shape.name, shape.sub].filter(Boolean).join('，')}</title>
          </path>
        ))}
      </g>
      {shapes[at] && (
        <path className='grid-map__chosen' d={areaPath(view, shapes[at].area)} fillRule='evenodd' aria-hidden='true' />
      )}
      {shapes.map((shape, i) => i !== at && <ShapeName key={shape.id} view={view} shape={shape} />)}
      {shapes[at] && <ShapeName view={view} shape={shapes[at]} isAlways />}
    </MapGround>
  )
}
