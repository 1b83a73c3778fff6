import { View } from '@tarojs/components'
import { YELLOW_BEFORE, type LampReading } from '#shared/orders/lamp'
import type { ListedOrder, Order } from '#shared/orders/order.contract'
import { saySpan, sayClock, sayTime } from '#shared/time/say-time'
import { ActionBar, Button, Held, LampScale, LampTag, Note, Sheet } from '../../../ui'
import { heldBy } from '../held-by'
import { lampReading, lampWords, leadOf, shortTime } from '../sentences'
import './lamp-sheet.scss'

interface LampSheetProps {
  order: ListedOrder | Order
  now: Date
  open: boolean
  onClose: () => void
}

/** Share of the scale a time under it takes up. */
const LABEL = 0.25
const LAMP_NAMES = { green: '绿灯', yellow: '黄灯', red: '红灯' } as const
const share = (at: Date, from: Date, to: Date) =>
  Math.min(1, Math.max(0, (at.getTime() - from.getTime()) / Math.max(1, to.getTime() - from.getTime())))

/** Who has it in hand now, in words. */
const nowWords = (order: ListedOrder): string => {
  const lead = leadOf(order)?.person.name
  if (order.status === 'accepted') return `${lead ?? '党员'}在办，不用您操心`
  return order.status === 'placed' ? `${order.custodian.name}在派单` : '在等人接单'
}

/** What a lamp means: its rule, when it will change, and who sees it then. */
export function LampSheet({ order, now, open, onClose }: LampSheetProps) {
  const reading = lampReading(order, now)
  if (!reading) return null
  return (
    <Sheet
      open={open}
      title={`现在是${LAMP_NAMES[reading.lamp]}，${lampWords(order, reading, now, true)}`}
      sub={`剩不到 ${saySpan(YELLOW_BEFORE[reading.clock])}亮黄灯，过了${sayTime(reading.dueAt, now)} 亮红灯`}
      onClose={onClose}
      bar={
        <ActionBar>
          <Button kind='second' block onClick={onClose}>
            知道了
          </Button>
        </ActionBar>
      }
    >
      <View className='stack'>
        <Scale order={order} reading={reading} now={now} />
        <Changes order={order} reading={reading} now={now} />
        {'events' in order && order.events.length > 0 && (
          <View>
            <PartHead>在谁手里多久</PartHead>
            <Held
              items={heldBy(order, now).map(({ who, ms, isNow }) => ({
                who,
                share: ms,
                words: `${saySpan(ms, true)}${isNow ? '，到现在' : ''}`,
                ...(isNow && { lamp: reading.lamp }),
              }))}
            />
          </View>
        )}
        <Note icon='info'>时限按中国工作日算，周末和节假日不计入；急事项目昼夜都算</Note>
      </View>
    </Sheet>
  )
}

const PartHead = ({ children }: { children: string }) => (
  <View className='strong' {...{ role: 'heading' }} aria-level='3'>
    {children}
  </View>
)

interface PartProps {
  order: ListedOrder
  reading: LampReading
  now: Date
}

function Scale({ order, reading, now }: PartProps) {
  const from = new Date(order.placedAt)
  const yellow = new Date(reading.dueAt.getTime() - YELLOW_BEFORE[reading.clock])
  // One bar from placing to a little past the deadline, so that red has room.
  const over = new Date(reading.dueAt.getTime() + (reading.dueAt.getTime() - from.getTime()) / 8)
  const end = now > over ? now : over
  const yellowAt = share(yellow, from, end)
  const redAt = share(reading.dueAt, from, end)
  const hasRoom = yellowAt > LABEL && redAt - yellowAt > LABEL
  return (
    <LampScale
      now={{ at: share(now, from, end), words: `现在 ${sayClock(now)}` }}
      marks={[
        { at: 0, words: `${shortTime(from, now)} 点单` },
        ...(hasRoom ? [{ at: yellowAt, words: shortTime(yellow, now) }] : []),
        { at: redAt, words: sayTime(reading.dueAt, now).replace(/^今天 /, '') },
      ]}
      yellowAt={yellowAt}
      redAt={redAt}
    />
  )
}

function Changes({ order, reading, now }: PartProps) {
  const yellow = new Date(reading.dueAt.getTime() - YELLOW_BEFORE[reading.clock])
  const rows = [
    reading.lamp === 'green' && { lamp: 'green' as const, from: '现在', words: nowWords(order) },
    reading.lamp !== 'red' && {
      lamp: 'yellow' as const,
      from: reading.lamp === 'yellow' ? '现在' : `${sayTime(yellow, now)} 起`,
      words: `${order.custodian.name}的队列里亮黄灯，往前排`,
    },
    {
      lamp: 'red' as const,
      from: reading.lamp === 'red' ? '现在' : `${sayTime(reading.dueAt, now)} 起`,
      words: '排到队列最前面，社区书记也看得到',
    },
  ].filter((row) => row !== false)
  return (
    <View>
      <PartHead>什么时候变，会告诉谁</PartHead>
      {rows.map((row) => (
        <View key={row.lamp} className='lamp-change'>
          <LampTag lamp={row.lamp} words={row.from} />
          <View className='grow t-mid'>{row.words}</View>
        </View>
      ))}
    </View>
  )
}
