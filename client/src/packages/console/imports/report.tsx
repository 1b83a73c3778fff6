import { useState } from 'react'
import type { ImportView } from '#shared/imports/import.contract'
import { errorsAsCsv, saveFile } from '../../../features/imports/csv'
import { moreErrors } from '../../../features/imports/import-words'
import { Note } from '../../../ui'
import { DeskButton, DeskChips, DeskFoot, DeskSection, DeskTable } from '../../../ui/desk'

type Problem = NonNullable<ImportView['report']>['errors'][number]
const ALL = ''
const A_PAGE = 50

const COLUMNS = [
  { key: 'row', head: '第几行', width: 88, cell: (one: Problem) => one.row },
  { key: 'label', head: '哪一列', width: 136, cell: (one: Problem) => one.label },
  { key: 'value', head: '写的是', width: 240, cell: (one: Problem) => one.value || '空着' },
  { key: 'message', head: '哪里不对', cell: (one: Problem) => one.message },
]

interface Props {
  fileName: string | null
  report: NonNullable<ImportView['report']>
}

/** What the trial found: what is new, what stands already, and every error by row. */
export function Report({ fileName, report }: Props) {
  const [column, setColumn] = useState(ALL)
  const [at, setAt] = useState(0)
  const [selected, setSelected] = useState<string>()
  const { errors } = report
  const labels = [...new Set(errors.map(({ label }) => label))]
  const found = column === ALL ? errors : errors.filter(({ label }) => label === column)
  const pages = Math.max(1, Math.ceil(found.length / A_PAGE))
  const page = Math.min(at, pages - 1)
  const keyOf = ({ row, field, message }: Problem) => `${row} ${field} ${message}`
  const choose = (label: string) => {
    setColumn(label)
    setAt(0)
  }
  const turn = (by: number) => setAt(page + by)
  const more = moreErrors(report)
  return (
    <DeskSection
      title={errors.length > 0 ? `${report.wrong} 行有错，改好这些行再传一次就行` : '没有错'}
      end={
        errors.length > 0 && (
          <DeskButton
            kind='ghost'
            icon='download'
            onClick={() => saveFile(`${(fileName ?? '表格').replace(/\.\w+$/, '')}的错`, errorsAsCsv(errors))}
          >
            下载这些错
          </DeskButton>
        )
      }
    >
      <p className='soft'>{`${report.fresh} 行能导；${report.known} 行已经有了，不会重复`}</p>
      {errors.length > 0 && (
        <>
          <DeskChips
            items={[
              { value: ALL, label: '全部', count: errors.length },
              ...labels.map((value) => ({
                value,
                label: value,
                count: errors.filter(({ label }) => label === value).length,
              })),
            ]}
            value={column}
            onChange={choose}
            label='按列看'
          />
          {more && <Note>{more}</Note>}
          <DeskTable
            caption='哪里不对'
            columns={COLUMNS}
            rows={found.slice(page * A_PAGE, (page + 1) * A_PAGE)}
            rowKey={keyOf}
            selected={selected}
            onSelect={(one) => setSelected(keyOf(one))}
          />
          {pages > 1 && (
            <div className='row gap2'>
              <DeskButton kind='ghost' disabled={page === 0} onClick={() => turn(-1)}>
                上一页
              </DeskButton>
              <DeskButton kind='ghost' disabled={page === pages - 1} onClick={() => turn(1)}>
                下一页
              </DeskButton>
              <span className='soft'>{`第 ${page + 1} 页，共 ${pages} 页`}</span>
            </div>
          )}
          <DeskFoot left={`共 ${found.length} 处`} keys={[{ keys: ['↑', '↓'], words: '换行' }]} />
        </>
      )}
    </DeskSection>
  )
}
