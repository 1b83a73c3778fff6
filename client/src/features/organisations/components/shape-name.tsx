import type { Area, Corner } from '#shared/organisations/area'
import { labelPlace } from '../label-place'
import type { MapShape } from '../map-shapes'
import { toPixel, type View } from '../plane'

/** Rough widths of our words, CSS px a sign. */
const NAME_SIGN = 15
const SUB_SIGN = 13

export const ringPath = (view: View, ring: readonly Corner[], isClosed = true): string =>
  ring.length === 0
    ? ''
    : `M${ring
        .map((corner) =>
          toPixel(view, corner)
            .map((n) => n.toFixed(1))
            .join(' '),
        )
        .join('L')}${isClosed ? 'Z' : ''}`

export const areaPath = (view: View, { coordinates }: Area): string =>
  coordinates.map((ring) => ringPath(view, ring.slice(0, -1))).join('')

/** Name and buildings where there is room for them. */
export const ShapeName = ({ view, shape, isAlways }: { view: View; shape: MapShape; isAlways?: boolean }) => {
  const found = labelPlace(shape.area)
  if (!found) return null
  const [x, y] = toPixel(view, found.at)
  const [right] = toPixel(view, [found.at[0] + found.width, found.at[1]])
  const fits = (words: string, sign: number) => words.length * sign <= right - x
  if (!isAlways && !fits(shape.name, NAME_SIGN)) return null
  const hasSub = shape.sub !== '' && fits(shape.sub, SUB_SIGN)
  return (
    <g className='grid-map__words' aria-hidden='true'>
      <text className='grid-map__name' x={x} y={hasSub ? y - 4 : y + 5} textAnchor='middle'>
        {shape.name}
      </text>
      {hasSub && (
        <text className='grid-map__sub' x={x} y={y + 16} textAnchor='middle'>
          {shape.sub}
        </text>
      )}
    </g>
  )
}
