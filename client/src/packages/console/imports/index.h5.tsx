import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { IMPORT_KINDS, type ImportKind } from '#shared/imports/import.rules'
import { DeskPage } from '../../../features/desk/components/desk-page'
import { useMe } from '../../../lib/session'
import { Batch } from './batch'
import { Start } from './start'
import './index.scss'

const kindOf = (asked: string | undefined): ImportKind => IMPORT_KINDS.find((kind) => kind === asked) ?? 'organisations'

/** 书记台, 表格导入: a spreadsheet becomes organisations or people, tried before it is written and taken back as one. */
export default function DeskImports() {
  const { me } = useMe()
  const asked = useRouter().params
  const [kind, setKind] = useState<ImportKind>(kindOf(asked.kind))
  const [open, setOpen] = useState<string | null>(null)
  return (
    <DeskPage current='imports'>
      {open ? (
        <Batch key={open} id={open} onBack={() => setOpen(null)} />
      ) : (
        <Start isOn={me?.desk.includes('imports') ?? false} kind={kind} onKind={setKind} onOpen={setOpen} />
      )}
    </DeskPage>
  )
}
