import { useState } from 'react'
import type { Area } from '#shared/organisations/area'
import { drawingOf, NOTHING, type CornerAt, type Drawing } from './drawing'

/** Steps that can be taken back. */
const STEPS = 200
const FIRST: CornerAt = { ring: 0, corner: 0 }

/** A boundary being changed. `at` is the corner the keyboard holds. */
export const useAreaDrawing = () => {
  const [drawing, setDrawing] = useState<Drawing>(NOTHING)
  const [past, setPast] = useState<readonly Drawing[]>([])
  const [at, setAt] = useState(FIRST)
  return {
    drawing,
    at,
    setAt,
    canUndo: past.length > 0,
    begin: (area: Area | null) => {
      setDrawing(drawingOf(area))
      setPast([])
      setAt(FIRST)
    },
    /** What is one move for the hand is one step back: `keeps` only at its beginning. */
    change: (next: Drawing, keeps = true) => {
      if (next === drawing) return
      if (keeps) setPast([...past.slice(1 - STEPS), drawing])
      setDrawing(next)
    },
    undo: () => {
      const before = past[past.length - 1]
      if (!before) return
      setPast(past.slice(0, -1))
      setDrawing(before)
    },
  }
}
export type AreaDrawing = ReturnType<typeof useAreaDrawing>
