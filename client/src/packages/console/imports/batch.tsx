import { useState } from 'react'
import type { ImportView } from '#shared/imports/import.contract'
import { IMPORT_UNDO_DAYS } from '#shared/imports/import.rules'
import { sayTime } from '#shared/time/say-time'
import { importSentence, missingFields } from '../../../features/imports/import-words'
import { useImport } from '../../../features/imports/use-imports'
import { useNow } from '../../../lib/clock'
import { go } from '../../../lib/routes'
import { ErrorState, Note, Skeleton } from '../../../ui'
import { DeskButton, DeskDialog, DeskHead } from '../../../ui/desk'
import { Mapping } from './mapping'
import { Progress } from './progress'
import { Report } from './report'

interface Props {
  id: string
  onBack: () => void
}

/** One spreadsheet on its way: columns, trial, writing, and back again. */
export function Batch({ id, onBack }: Props) {
  const now = useNow()
  const work = useImport(id)
  const { batch, error, reload } = work
  const [changed, setChanged] = useState<ImportView['mapping'] | null>(null)
  const [isUndoing, setIsUndoing] = useState(false)
  const back = (
    <DeskButton kind='ghost' icon='left' onClick={onBack}>
      回到导入
    </DeskButton>
  )
  if (!batch)
    return (
      <>
        <DeskHead title='表格导入'>{back}</DeskHead>
        {error ? (
          <ErrorState title='没打开这张表格' sub={error.message} action='再试一次' onAction={reload} />
        ) : (
          <Skeleton kind='detail' label='正在打开表格' />
        )}
      </>
    )
  const mapping = changed ?? batch.mapping
  const may = (action: ImportView['availableActions'][number]) => batch.availableActions.includes(action)
  const missing = missingFields(batch, mapping)
  const isTried = batch.report !== null && changed === null
  const check = async () => {
    if (await work.check.run(mapping)) setChanged(null)
  }
  return (
    <>
      <DeskHead
        title={importSentence(batch)}
        sub={[batch.fileName, batch.by, sayTime(new Date(batch.at), now)].filter(Boolean).join('，')}
      >
        {back}
        {may('undo') && (
          <DeskButton kind='ghost' icon='redo' onClick={() => setIsUndoing(true)}>
            整批撤回
          </DeskButton>
        )}
        {may('check') && !isTried && (
          <DeskButton kind='primary' disabled={missing.length > 0 || work.check.isPending} onClick={check}>
            试一遍，不写入
          </DeskButton>
        )}
        {batch.status === 'running' && may('run') && !work.run.isPending && (
          <DeskButton kind='ghost' icon='redo' onClick={work.run.run}>
            停住了，接着导
          </DeskButton>
        )}
        {batch.status === 'checked' && may('run') && isTried && batch.report !== null && batch.report.fresh > 0 && (
          <DeskButton kind='primary' disabled={work.isWriting} onClick={work.run.run}>
            {`导入 ${batch.report.fresh} 行`}
          </DeskButton>
        )}
      </DeskHead>
      {work.isWriting && <Progress made={batch.made} of={batch.report?.fresh ?? batch.rows} />}
      {batch.status === 'done' && <After batch={batch} />}
      {batch.status === 'undone' && batch.kept > 0 && (
        <Note>{`${batch.kept} 个已经有人登录过、任了职或有订单，撤不掉，请到名单里单独处理`}</Note>
      )}
      {isTried && batch.report && <Report fileName={batch.fileName} report={batch.report} />}
      {may('check') && !work.isWriting && (
        <Mapping batch={batch} mapping={mapping} missing={missing} onChange={setChanged} />
      )}
      {isUndoing && (
        <DeskDialog
          title='把这一批整批撤回'
          sub='这一批新增的都拿掉；已经有人用上的会留下，并告诉您有几个'
          onClose={() => setIsUndoing(false)}
          bar={
            <>
              <DeskButton kind='ghost' onClick={() => setIsUndoing(false)}>
                先不撤
              </DeskButton>
              <DeskButton
                kind='primary'
                disabled={work.undo.isPending}
                onClick={async () => {
                  await work.undo.run()
                  setIsUndoing(false)
                }}
              >{`撤回新增的 ${batch.made} 行`}</DeskButton>
            </>
          }
        />
      )}
    </>
  )
}

/** What the imported rows are good for now. */
function After({ batch }: { batch: ImportView }) {
  const isPeople = batch.kind === 'people'
  return (
    <section className='ui-card ui-card--pad stack'>
      <Note ok>{`新增 ${batch.made} 行。${IMPORT_UNDO_DAYS} 天内可以整批撤回。`}</Note>
      <div className='row gap2'>
        <DeskButton kind='primary' onClick={() => go(isPeople ? 'console/people' : 'console/organisation')}>
          {isPeople ? '去看居民与党员' : '去看组织与网格'}
        </DeskButton>
        <DeskButton kind='ghost' onClick={() => go('console/setup')}>
          回开办向导
        </DeskButton>
      </div>
    </section>
  )
}
