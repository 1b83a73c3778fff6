import { encode } from 'uqr'
import { DAY, Theme } from '../theme'
import './desk-qr.scss'

/** Modules of quiet ground a scanner wants around the code. */
const QUIET = 4

const shapeOf = (text: string) => {
  const { data, size } = encode(text, { ecc: 'M', border: 0 })
  const squares = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
  return { d: squares.join(''), box: `${-QUIET} ${-QUIET} ${size + 2 * QUIET} ${size + 2 * QUIET}` }
}

/** A code to scan, as wide as its place. It keeps the day's colours: few scanners read light on dark. */
export function DeskQr({ text, label }: { text: string; label: string }) {
  const { d, box } = shapeOf(text)
  return (
    <Theme look={DAY} className='desk-qr'>
      <svg className='desk-qr__code' viewBox={box} role='img' aria-label={label} shapeRendering='crispEdges'>
        <path d={d} />
      </svg>
    </Theme>
  )
}
