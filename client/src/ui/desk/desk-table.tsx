import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { cx } from '../cx'
import { Skeleton } from '../over/skeleton'
import './desk-table.scss'

export interface DeskColumn<R> {
  key: string
  head: string
  /** CSS px; a column without one shares what is left. */
  width?: number
  cell: (row: R) => ReactNode
}

interface DeskTableProps<R> {
  caption: string
  columns: readonly DeskColumn<R>[]
  rows: readonly R[]
  rowKey: (row: R) => string
  selected?: string
  onSelect: (row: R) => void
  /** Enter, or a double click. */
  onOpen?: (row: R) => void
  empty?: ReactNode
  busy?: boolean
}

/** A dense list. One row is in the tab order; arrows move, Enter opens, Home and End jump. */
export function DeskTable<R>(props: DeskTableProps<R>) {
  const { caption, columns, rows, rowKey, selected, onSelect, onOpen, empty, busy } = props
  const body = useRef<HTMLTableSectionElement>(null)
  const moved = useRef(false)
  const at = rows.findIndex((row) => rowKey(row) === selected)

  useEffect(() => {
    // Where the keyboard was has gone with the row before: the arrows go on from the one shown now.
    if (!moved.current && document.activeElement !== document.body) return
    moved.current = false
    body.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus()
  }, [selected])

  const go = (to: number) => {
    const row = rows[Math.min(rows.length - 1, Math.max(0, to))]
    if (!row) return
    moved.current = true
    onSelect(row)
  }
  const onKeyDown = (event: KeyboardEvent, i: number) => {
    if (event.target !== event.currentTarget) return
    const moves: Record<string, () => void> = {
      ArrowDown: () => go(i + 1),
      ArrowUp: () => go(i - 1),
      Home: () => go(0),
      End: () => go(rows.length - 1),
      Enter: () => {
        const row = rows[i]
        if (row) (onOpen ?? onSelect)(row)
      },
    }
    const move = moves[event.key]
    if (!move) return
    event.preventDefault()
    move()
  }
  return (
    <div className='desk-table-box' aria-busy={busy || undefined}>
      <table className='desk-table' role='grid' aria-label={caption}>
        <thead>
          <tr>
            {columns.map(({ key, head, width }) => (
              <th key={key} scope='col' style={width ? { width: `${width}px` } : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row, i) => (
            <tr
              key={rowKey(row)}
              className={cx(i === at && 'is-on')}
              tabIndex={i === Math.max(0, at) ? 0 : -1}
              aria-selected={i === at}
              onClick={() => onSelect(row)}
              onDoubleClick={() => onOpen?.(row)}
              onKeyDown={(event) => onKeyDown(event, i)}
            >
              {columns.map(({ key, cell }) => (
                <td key={key}>{cell(row)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && busy && <Skeleton kind='statement' count={6} />}
      {rows.length === 0 && !busy && empty && <div className='desk-table-empty'>{empty}</div>}
    </div>
  )
}
