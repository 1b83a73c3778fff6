import { useState, type DragEvent } from 'react'
import { cx } from '../../../ui/cx'
import { Icon } from '../../../ui'

interface Props {
  isBusy: boolean
  onFile: (file: File) => unknown
}

/** A place to let a spreadsheet fall; pressed, it lets one be chosen. */
export function DropFile({ isBusy, onFile }: Props) {
  const [isOver, setIsOver] = useState(false)
  const take = (files: FileList | null) => {
    const file = files?.[0]
    if (file && !isBusy) void onFile(file)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    take(event.dataTransfer.files)
  }
  return (
    <label
      className={cx('desk-imports__drop', isOver && 'is-over')}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <input
        className='desk-imports__file'
        type='file'
        accept='.xlsx,.csv'
        aria-label='选表格'
        disabled={isBusy}
        onChange={(event) => {
          take(event.target.files)
          event.target.value = ''
        }}
      />
      <Icon name='doc' size={32} />
      <span className='strong'>{isBusy ? '正在读表格' : '把表格拖到这里，或点一下选'}</span>
      <span className='soft'>电脑上的表格文件都行，第一行是列名，最多两万行</span>
    </label>
  )
}
