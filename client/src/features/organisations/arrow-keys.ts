import type { Pixel } from './plane'

const ARROWS: Readonly<Record<string, Pixel>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** How far an arrow key goes, CSS px: `stride`, with the shift key one. Null for other keys. */
export const arrowOf = ({ key, shiftKey }: { key: string; shiftKey: boolean }, stride: number): Pixel | null => {
  const arrow = ARROWS[key]
  const step = shiftKey ? 1 : stride
  return arrow ? [arrow[0] * step, arrow[1] * step] : null
}
