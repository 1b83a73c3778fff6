import { useState } from 'react'
import { Icon, LampTag } from '../../../ui'
import {
  DeskButton,
  DeskCheck,
  DeskDialog,
  DeskFacts,
  DeskField,
  DeskFields,
  DeskFilter,
  DeskFoot,
  DeskFrame,
  DeskHead,
  DeskLink,
  DeskSearch,
  DeskSection,
  DeskSelect,
  DeskTable,
  DeskTree,
  SidePanel,
} from '../../../ui/desk'

const ROWS = [
  { key: 'community', level: 1, label: '河畔社区大党委', end: '陈敏', isOpen: true },
  { key: 'branch', level: 2, label: '一支部', end: '黄丽', isOpen: true },
  { key: 'grid', level: 3, label: '一网格党小组', end: '罗秀英' },
  { key: 'gap', level: 3, label: '四网格党小组', end: <LampTag plain lamp='yellow' words='缺网格员' /> },
  { key: 'closed', level: 2, label: '旧支部', end: '已撤', isQuiet: true, isOpen: false },
]
const KINDS = [
  { value: 'grid', label: '网格党小组' },
  { value: 'branch', label: '邻里党支部' },
]

/** Parts of the desk beside each other. */
export function Desk() {
  const [chosen, setChosen] = useState('gap')
  const [words, setWords] = useState('')
  const [kind, setKind] = useState('grid')
  const [isShown, setIsShown] = useState(true)
  const [isAsking, setIsAsking] = useState(false)
  const panel = (
    <SidePanel
      eyebrow='四支部，第 4 级'
      title='四网格党小组'
      onClose={() => undefined}
      bar={<DeskButton onClick={() => setIsAsking(true)}>选网格员</DeskButton>}
    >
      <DeskFacts
        items={[
          { key: '代码', value: 'HP-4-1' },
          { key: '电话', value: '6688 0114' },
        ]}
      />
      <DeskSection title='谁在管' end={<DeskLink onClick={() => undefined}>任职</DeskLink>}>
        <p className='soft'>还没有人</p>
      </DeskSection>
    </SidePanel>
  )
  return (
    <DeskFrame
      app='红色订单'
      place='河畔社区 书记台'
      nav={[{ key: 'tree', icon: 'tree', label: '组织与网格', onClick: () => undefined }]}
      current='tree'
      person={{ name: '陈敏', post: '社区书记' }}
      panel={panel}
    >
      <DeskHead title='只有四网格缺一名网格员' sub='1 个社区，6 个支部，6 个网格'>
        <DeskSearch value='' onInput={() => undefined} placeholder='找人' />
        <DeskButton kind='ghost' icon='plus'>
          加组织
        </DeskButton>
      </DeskHead>
      <DeskTree label='五级组织' rows={ROWS} selected={chosen} onSelect={setChosen} onToggle={() => undefined} />
      <DeskFilter onClear={() => undefined}>只看 四支部</DeskFilter>
      <DeskCheck checked={isShown} onChange={setIsShown}>
        已撤的也看
      </DeskCheck>
      <DeskFields>
        <DeskField label='名称' value={words} onInput={setWords} max={40} placeholder='比如 四网格党小组' />
        <DeskSelect label='种类' items={KINDS} value={kind} onChange={setKind} />
        <DeskField label='电话' type='tel' value='138' onInput={() => undefined} error='请填写正确的电话号码' />
        <DeskField label='到哪天' type='date' value='2026-11-25' onInput={() => undefined} required={false} />
      </DeskFields>
      <DeskField label='原因' multiline value='' onInput={() => undefined} hint='下面的人看得到' />
      <DeskTable
        caption='人'
        columns={[{ key: 'name', head: '姓名', cell: (row: string) => row }]}
        rows={['王建国', '张海波']}
        rowKey={(row) => row}
        onSelect={() => undefined}
      />
      <DeskFoot left='2 人' keys={[{ keys: ['↑', '↓'], words: '换行' }]} />
      {isAsking && (
        <DeskDialog
          title='撤掉四网格党小组'
          sub='在办 2 件交给四支部'
          onClose={() => setIsAsking(false)}
          bar={<DeskButton onClick={() => setIsAsking(false)}>撤掉</DeskButton>}
        >
          <p className='row gap2'>
            <Icon name='info' size={20} />
            任职的人到今天为止
          </p>
        </DeskDialog>
      )}
    </DeskFrame>
  )
}
