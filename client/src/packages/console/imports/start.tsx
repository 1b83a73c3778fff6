import { IMPORT_KIND_LABELS, IMPORT_KINDS, type ImportKind } from '#shared/imports/import.rules'
import type { ImportView } from '#shared/imports/import.contract'
import { sayTime } from '#shared/time/say-time'
import { saveFile, templateOf } from '../../../features/imports/csv'
import { COLUMN_HINTS, fieldsOf, IMPORT_STATUS_LABELS } from '../../../features/imports/import-words'
import { useImports } from '../../../features/imports/use-imports'
import { useNow } from '../../../lib/clock'
import { EmptyState, ErrorState, Tag, Ways } from '../../../ui'
import { DeskButton, DeskHead, DeskSection, DeskTable, DeskTerms } from '../../../ui/desk'
import { DropFile } from './drop-file'
import { FieldName } from './field-name'

const KINDS = IMPORT_KINDS.map((value) => ({ value, label: IMPORT_KIND_LABELS[value] }))

const columnsOf = (now: Date) => [
  { key: 'file', head: '表格', cell: (one: ImportView) => one.fileName ?? '没有名字的表格' },
  { key: 'kind', head: '导什么', width: 120, cell: (one: ImportView) => IMPORT_KIND_LABELS[one.kind] },
  {
    key: 'status',
    head: '到哪了',
    width: 144,
    cell: (one: ImportView) => (
      <Tag tone={one.status === 'done' ? 'green' : one.status === 'undone' ? 'paper' : 'yellow'}>
        {IMPORT_STATUS_LABELS[one.status]}
      </Tag>
    ),
  },
  { key: 'rows', head: '行数', width: 72, cell: (one: ImportView) => one.rows },
  { key: 'made', head: '新增', width: 72, cell: (one: ImportView) => one.made },
  { key: 'by', head: '谁导的', width: 104, cell: (one: ImportView) => one.by },
  {
    key: 'at',
    head: '什么时候',
    width: 136,
    cell: (one: ImportView) => <span className='soft'>{sayTime(new Date(one.at), now)}</span>,
  },
]

interface Props {
  isOn: boolean
  kind: ImportKind
  onKind: (kind: ImportKind) => void
  onOpen: (id: string) => void
}

/** Choose a spreadsheet, learn how to write one, and see what was imported before. */
export function Start({ isOn, kind, onKind, onOpen }: Props) {
  const now = useNow()
  const { batches, error, isLoading, reload, upload } = useImports(isOn)
  const send = async (file: File) => {
    const batch = await upload.run(kind, file)
    if (batch) onOpen(batch.id)
  }
  return (
    <>
      <DeskHead title='选一张表格，试过没错再导入' sub='每一步都能回头，导错了可以整批撤回' />
      <div className='desk-imports__start'>
        <section className='ui-card ui-card--pad stack'>
          <Ways items={KINDS} value={kind} onChange={onKind} label='导什么' />
          <DropFile isBusy={upload.isPending} onFile={send} />
          <div>
            <DeskButton
              kind='ghost'
              icon='download'
              onClick={() => saveFile(`${IMPORT_KIND_LABELS[kind]}模板`, templateOf(kind))}
            >
              {`下载${IMPORT_KIND_LABELS[kind]}模板`}
            </DeskButton>
          </div>
        </section>
        <section className='ui-card ui-card--pad'>
          <DeskSection title='每一列怎么填'>
            <DeskTerms
              items={fieldsOf(kind).map(({ field, label, required }) => ({
                key: field,
                term: <FieldName label={label} required={required} />,
                words: COLUMN_HINTS[kind][field],
              }))}
            />
          </DeskSection>
        </section>
      </div>
      <DeskSection title='导入过的表格'>
        {!batches && error ? (
          <ErrorState title='没取到导入过的表格' sub={error.message} action='再试一次' onAction={reload} />
        ) : (
          <DeskTable
            caption='导入过的表格，新的在前'
            columns={columnsOf(now)}
            rows={batches ?? []}
            rowKey={(one) => one.id}
            onSelect={(one) => onOpen(one.id)}
            busy={isLoading}
            empty={<EmptyState title='还没有导入过' sub='先导组织，再导居民和任职' />}
          />
        )}
      </DeskSection>
    </>
  )
}
