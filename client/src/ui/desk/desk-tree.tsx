import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { cx } from '../cx'
import { Icon } from '../icon/icon'
import './desk-tree.scss'

export interface DeskTreeRow {
  key: string
  /** 1 at the top. */
  level: number
  label: string
  /** Who or what stands at the right. */
  end?: ReactNode
  /** Undefined: nothing stands below it. */
  isOpen?: boolean
  isQuiet?: boolean
}

interface DeskTreeProps {
  label: string
  /** Those to be seen now, from the top down. */
  rows: readonly DeskTreeRow[]
  selected?: string
  onSelect: (key: string) => void
  onToggle: (key: string) => void
}

/** Levels by indent. One row is in the tab order: ↑ ↓ Home End move, → opens or goes down, ← closes or goes up, Enter chooses. */
export function DeskTree({ label, rows, selected, onSelect, onToggle }: DeskTreeProps) {
  const list = useRef<HTMLUListElement>(null)
  const moved = useRef(false)
  const at = rows.findIndex(({ key }) => key === selected)

  useEffect(() => {
    const row = list.current?.querySelector<HTMLElement>('[aria-selected="true"]')
    if (moved.current) row?.focus()
    else row?.scrollIntoView?.({ block: 'nearest' })
    moved.current = false
  }, [selected])

  const go = (row: DeskTreeRow | undefined) => {
    if (!row) return
    moved.current = true
    onSelect(row.key)
  }
  const parentOf = (i: number) =>
    rows
      .slice(0, i)
      .reverse()
      .find(({ level }) => level < (rows[i]?.level ?? 0))
  const onKeyDown = (event: KeyboardEvent, row: DeskTreeRow, i: number) => {
    const moves: Record<string, () => void> = {
      ArrowDown: () => go(rows[i + 1]),
      ArrowUp: () => go(rows[i - 1]),
      Home: () => go(rows[0]),
      End: () => go(rows[rows.length - 1]),
      ArrowRight: () => (row.isOpen === false ? onToggle(row.key) : row.isOpen && go(rows[i + 1])),
      ArrowLeft: () => (row.isOpen ? onToggle(row.key) : go(parentOf(i))),
      Enter: () => go(row),
      ' ': () => go(row),
    }
    const move = moves[event.key]
    if (!move) return
    event.preventDefault()
    move()
  }
  return (
    <ul className='desk-tree' role='tree' aria-label={label} ref={list}>
      {rows.map((row, i) => (
        <li
          key={row.key}
          className={cx(
            'desk-tree__row',
            i === at && 'is-on',
            row.isQuiet && 'is-quiet',
            `desk-tree__row--${row.level}`,
          )}
          role='treeitem'
          aria-level={row.level}
          aria-expanded={row.isOpen}
          aria-selected={i === at}
          tabIndex={i === Math.max(0, at) ? 0 : -1}
          onClick={() => onSelect(row.key)}
          onKeyDown={(event) => onKeyDown(event, row, i)}
        >
          <span
            className={cx('desk-tree__turn', row.isOpen && 'is-open')}
            onClick={(event) => {
              if (row.isOpen === undefined) return
              event.stopPropagation()
              onToggle(row.key)
            }}
          >
            {row.isOpen !== undefined && <Icon name='right' size={16} />}
          </span>
          <span className='desk-tree__label'>{row.label}</span>
          {row.end && <span className='desk-tree__end'>{row.end}</span>}
        </li>
      ))}
    </ul>
  )
}
