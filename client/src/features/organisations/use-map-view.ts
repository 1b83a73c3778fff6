import { useCallback, useEffect, useRef, useState } from 'react'
import type { Corner } from '#shared/organisations/area'
import { fit, pan, toPixel, zoom, type Pixel, type View } from './plane'

/** Before the window has been measured, CSS px. */
const SIZE = { width: 640, height: 560 }

/** What the map shows: all corners until the reader moves it. Null with nothing to show. */
export const useMapView = (corners: readonly Corner[]) => {
  const [box, setBox] = useState<HTMLElement | null>(null)
  const [size, setSize] = useState(SIZE)
  const [moved, setMoved] = useState<Pick<View, 'centre' | 'metresPerPixel'> | null>(null)
  useEffect(() => {
    if (!box || typeof ResizeObserver === 'undefined') return
    const watcher = new ResizeObserver(([entry]) => {
      const { width = 0, height = 0 } = entry?.contentRect ?? {}
      if (width > 0 && height > 0) setSize({ width, height })
    })
    watcher.observe(box)
    return () => watcher.disconnect()
  }, [box])
  const all = useRef(corners)
  all.current = corners
  const view: View | null = moved ? { ...moved, ...size } : fit(corners, size.width, size.height)
  const latest = useRef(view)
  latest.current = view
  const change = useCallback((next: (view: View) => View) => {
    if (!latest.current) return
    latest.current = next(latest.current)
    const { centre, metresPerPixel } = latest.current
    setMoved({ centre, metresPerPixel })
  }, [])
  return {
    /** The ref of the window. */
    box: setBox,
    view,
    panBy: useCallback((dx: number, dy: number) => change((view) => pan(view, dx, dy)), [change]),
    zoomBy: useCallback((factor: number, at?: Pixel) => change((view) => zoom(view, factor, at)), [change]),
    /** Brings these into view, and stays there. */
    show: useCallback((wanted: readonly Corner[]) => {
      const { width, height } = latest.current ?? SIZE
      const next = fit(wanted, width, height)
      if (next) setMoved(next)
    }, []),
    showAll: useCallback(() => {
      const { width, height } = latest.current ?? SIZE
      const next = fit(all.current, width, height)
      if (next) setMoved(next)
    }, []),
    /** Follows all corners again. */
    follow: useCallback(() => setMoved(null), []),
    /** Stays where it is, whatever is drawn. */
    hold: useCallback(() => setMoved(latest.current), []),
    /** Moves only when none of these can be seen. */
    reveal: useCallback((wanted: readonly Corner[]) => {
      const now = latest.current
      const isSeen = (corner: Corner) => {
        if (!now) return true
        const [x, y] = toPixel(now, corner)
        return x > 0 && y > 0 && x < now.width && y < now.height
      }
      if (wanted.length > 0 && !wanted.some(isSeen)) setMoved(null)
    }, []),
  }
}
export type MapView = ReturnType<typeof useMapView>
