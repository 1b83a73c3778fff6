import { useState } from 'react'
import {
  ActionBar,
  Button,
  Card,
  Cell,
  Cells,
  Chips,
  Consent,
  Field,
  PhotoGrid,
  Pick,
  Picks,
  Screen,
  SearchField,
  Stars,
  Stepper,
  Switch,
  TimeGrid,
  VoiceButton,
  Ways,
} from '../../../ui'
import { lampPicture } from './pictures'

const noGrid = [
  [true, false, false],
  [false, true, true],
]

/** Parts that ask. */
export function Asking() {
  const [text, setText] = useState('厨房的灯不亮了，我一个人够不着，想请人帮忙换个灯泡。')
  const [name, setName] = useState('')
  const [way, setWay] = useState<'assign' | 'open' | 'turn'>('assign')
  const [who, setWho] = useState('王建国')
  const [likes, setLikes] = useState<string[]>(['水电'])
  const [stars, setStars] = useState(4)
  const [minutes, setMinutes] = useState(40)
  const [on, setOn] = useState(false)
  const [grid, setGrid] = useState(noGrid)
  const toggle = (v: string) => setLikes(likes.includes(v) ? likes.filter((x) => x !== v) : [...likes, v])
  const bar = (
    <ActionBar>
      <Button kind='ghost'>上一步</Button>
      <Button onClick={() => new Promise((done) => setTimeout(done, 2000))}>下一步，填给谁</Button>
    </ActionBar>
  )
  return (
    <Screen title='我要下单' bar={bar}>
      <SearchField value={name} onInput={setName} placeholder='想办什么，说一声' onVoice={() => undefined} />
      <Card pad>
        <Field label='您遇到什么事' value={text} onInput={setText} multiline max={200} />
        <VoiceButton state='idle' onPress={() => undefined} />
        <PhotoGrid
          photos={[
            { key: '1', src: lampPicture },
            { key: '2', src: lampPicture, state: 'uploading' },
            { key: '3', src: lampPicture, state: 'failed' },
          ]}
          onAdd={() => undefined}
          onDelete={() => undefined}
        />
      </Card>
      <Card pad>
        <Field label='姓名' value={name} onInput={setName} placeholder='怎么称呼' hint='只给接单的人看' />
        <Field label='手机' value='138' onInput={() => undefined} type='tel' error='手机号是 11 位' />
      </Card>
      <Ways
        label='怎么派'
        value={way}
        onChange={setWay}
        items={[
          { value: 'assign', label: '指派' },
          { value: 'open', label: '抢单' },
          { value: 'turn', label: '轮派' },
        ]}
        hint='派给一个人，30 分钟没接就回到您这里'
      />
      <Picks label='派给谁'>
        {['王建国', '张海波'].map((n, i) => (
          <Pick
            key={n}
            selected={who === n}
            onClick={() => setWho(n)}
            avatar={n}
            title={n}
            extra={i ? '三支部' : '二支部'}
            sub={i ? '会水电，但离得远一点' : '离得近，16:40 才去下一家'}
            reasons={[
              { words: '会水电' },
              { words: '180 米' },
              { words: '手上 1 件' },
              ...(i ? [{ words: '跨网格', but: true }] : []),
            ]}
          />
        ))}
      </Picks>
      <Card pad>
        <Chips
          label='会什么'
          value={likes}
          onChange={toggle}
          items={['水电', '跑腿', '搬东西', '陪聊'].map((v) => ({ value: v, label: v }))}
        />
        <TimeGrid
          days={['工作日', '周末']}
          parts={['上午', '下午', '晚上']}
          value={grid}
          onChange={(d, p) => setGrid(grid.map((row, i) => (i === d ? row.map((v, j) => (j === p ? !v : v)) : row)))}
        />
        <Stars value={stars} onChange={setStars} />
        <Consent checked={on} onChange={setOn}>
          我同意把感谢公开
        </Consent>
      </Card>
      <Cells>
        <Cell
          icon='big'
          title='大字版'
          sub='字更大，一屏只放要紧的'
          end={<Switch checked={on} onChange={setOn} label='大字版' />}
        />
        <Cell
          title='做了多久'
          end={
            <Stepper
              value={minutes}
              onChange={setMinutes}
              min={5}
              max={240}
              step={5}
              words={(n) => `${n} 分钟`}
              label='时长'
            />
          }
        />
      </Cells>
    </Screen>
  )
}
