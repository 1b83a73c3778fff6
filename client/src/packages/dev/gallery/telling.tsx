import {
  Card,
  Cell,
  Cells,
  Head,
  Held,
  Icon,
  KeyValue,
  LampScale,
  LampTag,
  Link,
  NextSteps,
  Note,
  OrderRow,
  PointsTag,
  Screen,
  SectionHead,
  StatLink,
  StepBar,
  Tag,
  Tile,
  toast,
} from '../../../ui'
import { View } from '@tarojs/components'
import { LINES } from '../../../ui/icon/icons'
import type { IconName } from '../../../ui'

const tap = () => toast('点到了')
const names = Object.keys(LINES) as IconName[]

/** Parts that tell. */
export function Telling() {
  return (
    <Screen title='告诉'>
      <Head title='灯有颜色、形状和话' sub='三样一起说' />
      <View className='row row--wrap gap2'>
        <LampTag lamp='green' words='还剩 3 小时' />
        <LampTag lamp='yellow' words='还剩 48 分' />
        <LampTag lamp='red' words='已超时 2 天' />
      </View>
      <View className='row row--wrap gap2'>
        <LampTag plain lamp='green' words='还剩 3 小时' />
        <LampTag plain lamp='yellow' words='还剩 48 分' />
        <LampTag plain lamp='red' words='已超时 2 天' />
      </View>
      <View className='row row--wrap gap2'>
        <Tag>党员</Tag>
        <Tag tone='gold'>授予</Tag>
        <Tag tone='paper'>待派单</Tag>
        <Tag tone='green'>已办结</Tag>
        <Tag tone='yellow'>等补充</Tag>
        <PointsTag>6 分</PointsTag>
      </View>
      <Card pad>
        <LampScale
          now={{ at: 0.22, words: '现在 14:12' }}
          marks={[
            { at: 0, words: '13:05 点单' },
            { at: 0.475, words: '15:30' },
            { at: 0.87, words: '17:30' },
          ]}
          yellowAt={0.475}
          redAt={0.87}
        />
        <Held
          items={[
            { who: '二支部派单', share: 7, words: '7 分' },
            { who: '等王师傅接', share: 14, words: '14 分' },
            { who: '王师傅在办', share: 46, words: '46 分，到现在', lamp: 'green' },
          ]}
        />
      </Card>
      <Card pad>
        <StepBar steps={['选服务', '说事情', '填给谁', '确认'].map((label) => ({ label }))} now={1} />
      </Card>
      <Card>
        <SectionHead title='已经办完的' note='2 件' />
        <OrderRow title='疏通下水' sub='11 月 16 日办结' stars={4} onClick={tap} />
        <OrderRow title='代取药品' sub='等您评价' state='去评价' stateTone='do' onClick={tap} />
      </Card>
      <Card pad>
        <NextSteps
          steps={[
            { words: '二支部 15 分钟内派人' },
            { words: '接单的人给您打电话', time: '30 分钟内' },
            { words: '今天 17:30 前办好' },
          ]}
        />
      </Card>
      <Card pad>
        <KeyValue
          items={[
            { key: '地点', value: '3 栋 2 单元 402', onClick: tap },
            { key: '单号', value: '1119 0007' },
          ]}
        />
        <Note icon='lock'>门牌号只给接单的党员看</Note>
        <Note ok>双报到：单位支部也记上了这 126 小时</Note>
        <Link onClick={tap}>去合并</Link>
      </Card>
      <View className='halves'>
        <StatLink value='2' label='已超时' lamp='red' onClick={tap} />
        <StatLink value='3' label='快到时限' lamp='yellow' onClick={tap} selected />
      </View>
      <Cells>
        <Cell icon='bell' title='消息' value='2 条没看' onClick={tap} />
        <Cell icon='card' tile title='志愿者编号 HP 0286' sub='水电、跑腿取药、搬东西' onClick={tap} />
      </Cells>
      <Card pad>
        <View className='row row--wrap gap3'>
          {names.map((name) => (
            <Icon key={name} name={name} />
          ))}
        </View>
        <View className='row gap3'>
          <Tile icon='wrench' />
          <Tile icon='gift' tone='gold' size={48} />
          <Tile icon='alert' tone='paper' />
        </View>
      </Card>
    </Screen>
  )
}
