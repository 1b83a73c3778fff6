import type { Area, Corner } from '#shared/organisations/area'
import { cx } from '../../../ui/cx'
import { labelPlace } from '../label-place'
import { shortName, type MapShape } from '../map-shapes'
import { toPixel, type View } from '../plane'

/** A sign as wide as it is high, CSS px; figures and Latin letters are narrower. */
const NAME_SIGN = 15
const SUB_SIGN = 13
const NARROW = 0.6

const widthOf = (words: string, sign: number): number =>
  [...words].reduce((sum, one) => sum + (one < '\u0080' ? NARROW : 1) * sign, 0)

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

/** Name and buildings where there is room for them, else what tells it from its neighbours; the chosen one always has its name. */
export const ShapeName = ({ view, shape, isAlways }: { view: View; shape: MapShape; isAlways?: boolean }) => {
  const found = labelPlace(shape.area)
  if (!found) return null
  const [x, y] = toPixel(view, found.at)
  const [right] = toPixel(view, [found.at[0] + found.width, found.at[1]])
  const fits = (words: string, sign: number) => widthOf(words, sign) <= right - x
  const name = [shape.name, shortName(shape.name)].find((words) => fits(words, NAME_SIGN)) ?? (isAlways && shape.name)
  if (!name) return null
  const hasSub = shape.sub !== '' && name === shape.name && fits(shape.sub, SUB_SIGN)
  return (
    <g className={cx('grid-map__words', isAlways && 'is-on')} aria-hidden='true'>
      <text className='grid-map__name' x={x} y={hasSub ? y - 4 : y + 5} textAnchor='middle'>
        {name}
      </text>
      {hasSub && (
        <text className='grid-map__sub' x={x} y={y + 16} textAnchor='middle'>
          {shape.sub}
        </text>
      )}
    </g>
  )
}
