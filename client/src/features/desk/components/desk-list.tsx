import type { ReactNode } from 'react'
import type { Pages } from '../../../lib/use-query'
import { ErrorState } from '../../../ui'
import { DeskButton, DeskFoot, DeskTable, type DeskColumn } from '../../../ui/desk'
import type { Rows } from '../use-rows'

const KEYS = [
  { keys: ['↑', '↓'], words: '换行' },
  { keys: ['回车'], words: '到右边去办' },
  { keys: ['退出键'], words: '关上' },
]

interface Props<R extends { id: string }> {
  caption: string
  columns: readonly DeskColumn<R>[]
  list: Pages<R>
  rows: Rows<R>
  /** What one of them is counted in: 户, 位. */
  unit: string
  /** Said when nothing could be read. */
  failed: string
  empty: ReactNode
}

/** A list of the desk, page by page: its table, what failed or is missing, and what the keys do. */
export function DeskList<R extends { id: string }>(props: Props<R>) {
  const { caption, columns, list, rows, unit, failed, empty } = props
  return (
    <>
      {!list.items && list.error ? (
        <ErrorState title={failed} sub={list.error.message} action='再试一次' onAction={list.reload} />
      ) : (
        <DeskTable
          caption={caption}
          columns={columns}
          rows={rows.items}
          rowKey={(row) => row.id}
          selected={rows.shown?.id}
          onSelect={rows.show}
          onOpen={rows.enter}
          busy={list.isLoading}
          empty={empty}
        />
      )}
      {list.hasMore && (
        <DeskButton kind='ghost' disabled={list.isMore} onClick={list.loadMore}>
          {`再看 20 ${unit}`}
        </DeskButton>
      )}
      <DeskFoot left={`这里 ${rows.items.length} ${unit}${list.hasMore ? '，后面还有' : ''}`} keys={KEYS} />
    </>
  )
}
