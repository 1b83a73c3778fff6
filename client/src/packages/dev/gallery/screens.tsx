import { View } from '@tarojs/components'
import {
  ActionBar,
  Balance,
  Button,
  CallButton,
  Card,
  Chips,
  Duo,
  Entries,
  Entry,
  Head,
  LampTag,
  OrderCard,
  PersonChip,
  Photo,
  Screen,
  SectionHead,
  showPhotos,
  ServiceGrid,
  StepBar,
  TaskCard,
  Timeline,
  toast,
} from '../../../ui'
import { useLook } from '../../../ui/theme'
import { lampPicture } from './pictures'

const steps = ['点单', '派单', '接单', '办结', '评价'].map((label) => ({ label }))
const timed = ['13:05', '13:12', '13:26', '17:30 前', '办结后'].map((time, i) => ({
  label: steps[i]?.label ?? '',
  time,
}))
const tap = () => toast('点到了', 'check')

export function Home() {
  const { elder } = useLook()
  return (
    <Screen place='河畔社区' onPlace={tap} tab hero='tint' art='houses'>
      <Head title='李阿姨，下午好' sub={elder ? undefined : '有事您说话，党员来帮忙'} />
      <OrderCard
        title='王师傅已接单，今天 17:30 前办好'
        sub='厨房换灯泡'
        lamp='green'
        lampWords='还剩 3 小时'
        steps={steps}
        now={2}
        onClick={tap}
      />
      <Duo>
        <CallButton icon={elder ? 'mic' : 'order'} title='我要下单' sub='说句话就行' onClick={tap} />
        <CallButton icon='phone' title='找网格员' sub='小陈在岗' kind='ghost' onClick={tap} />
      </Duo>
      {!elder && (
        <>
          <Card>
            <SectionHead title='常用服务' more='更多' onMore={tap} />
            <ServiceGrid
              onChoose={tap}
              items={[
                { key: '1', icon: 'wrench', label: '水电小修' },
                { key: '2', icon: 'pill', label: '代取药品' },
                { key: '3', icon: 'steth', label: '陪同就医' },
                { key: '4', icon: 'bowl', label: '助餐送餐' },
                { key: '5', icon: 'broom', label: '楼道环境' },
                { key: '6', icon: 'chat', label: '邻里调解' },
                { key: '7', icon: 'doc', label: '政策代办' },
                { key: '8', icon: 'heart', label: '谈心疏导', locked: true },
              ]}
            />
          </Card>
        </>
      )}
    </Screen>
  )
}

export function Detail() {
  const { elder } = useLook()
  const call = (
    <Button icon='phone' onClick={tap}>
      打给王师傅
    </Button>
  )
  const actions = [
    { icon: 'bell', label: '催单', onClick: tap },
    { icon: 'pencil', label: '补充', onClick: tap },
    { icon: 'cancel', label: '取消', onClick: tap },
  ] as const
  return (
    <Screen title='订单详情' hero='tint' bar={<ActionBar actions={elder ? [] : actions}>{call}</ActionBar>}>
      <Head title='王师傅已接单，今天 17:30 前办好' tint>
        <LampTag lamp='green' words='时间充裕，还剩 3 小时 18 分' onClick={tap} />
      </Head>
      <Card pad>
        <StepBar steps={timed} now={2} />
      </Card>
      <Card>
        <PersonChip name='王师傅' tag='党员' org='河畔二支部' words='下班顺路过来，大概 16:40 到您家' onClick={tap} />
      </Card>
      <Card pad>
        <View className='row row--top gap3'>
          <View className='grow'>
            <View className='t-lead strong'>厨房换灯泡</View>
            <View className='t-mid soft typed'>灯不亮了，我一个人够不着。灯泡家里有。</View>
          </View>
          <Photo
            src={lampPicture}
            alt='厨房吊灯不亮'
            count={2}
            onClick={() => showPhotos([lampPicture, lampPicture])}
          />
        </View>
        <View className='halves'>
          <Photo src={lampPicture} alt='办之前' size='wide' caption='办之前' />
          <Photo src={lampPicture} alt='办之后' size='wide' caption='办之后' />
        </View>
      </Card>
      <Card>
        <SectionHead title='办到哪一步了' more='全部 4 条' onMore={tap} />
        <Timeline
          items={[
            { key: '3', time: '13:26', words: '王师傅接单，约好 16:40 上门' },
            { key: '2', time: '13:12', words: '河畔二支部派给王师傅' },
            { key: '1', time: '13:05', words: '您点单，开始计时' },
          ]}
        />
      </Card>
    </Screen>
  )
}

export function Hall() {
  return (
    <Screen title='接单大厅' tab>
      <Head title='附近有 3 件事等您帮' sub='1 公里内，离您近的排前面' />
      <Chips
        label='怎么排'
        value='near'
        onChange={tap}
        items={[
          { value: 'near', label: '离我近' },
          { value: 'soon', label: '快到时限' },
          { value: 'can', label: '我会的' },
          { value: 'weekend', label: '周末' },
        ]}
      />
      <TaskCard
        title='代取降压药'
        desc='处方已开好，去卫生站取，送到家门口'
        place='5 栋'
        distance='150 米，走 2 分钟'
        lamp='green'
        lampWords='还剩 3 小时，18:00 前'
        points='6 分'
        action='接单'
        actionKind='primary'
        onAction={() => new Promise((done) => setTimeout(done, 1200))}
        onClick={tap}
      />
      <TaskCard
        title='卫生间水龙头漏水'
        desc='一直在滴，请带扳手和生料带'
        place='7 栋'
        distance='320 米，走 4 分钟'
        lamp='yellow'
        lampWords='快到时限，15:00 前'
        points='10 分'
        action='接单'
        onAction={tap}
        onClick={tap}
      />
      <TaskCard
        title='清走楼道旧沙发'
        desc='要两个人抬，还差 1 位'
        needs={['力气', '推车']}
        place='2 栋'
        distance='480 米，走 6 分钟'
        lamp='red'
        lampWords='已超时 2 小时'
        points='8 分'
        action='接单'
        onAction={tap}
        onClick={tap}
      />
    </Screen>
  )
}

export function Statement() {
  const bar = (
    <ActionBar>
      <Button kind='ghost' onClick={tap}>
        服务时长
      </Button>
      <Button icon='gift' onClick={tap}>
        去兑换
      </Button>
    </ActionBar>
  )
  return (
    <Screen title='道德银行' hero='gold' bar={bar}>
      <Balance value='286' earned={248} granted={38} sentence='王师傅，您现在可用' onRule={tap} />
      <Card>
        <SectionHead title='11 月账单' note='收 42 分，支 60 分' />
        <Entries>
          <Entry
            icon='steth'
            title='陪同就医'
            sub='昨天，单号 1118 0021'
            amount='+12'
            plus
            after='余 286'
            onClick={tap}
          />
          <Entry icon='spray' title='疏通下水' sub='11 月 16 日，单号 1116 0009' amount='+10' plus after='余 274' />
          <Entry icon='scissors' title='兑换理发券' sub='11 月 14 日，在居委会取走' amount='−60' after='余 264' />
          <Entry
            icon='flag'
            title='防台风值守'
            tag='授予'
            sub='11 月 10 日，陈敏提，刘芳核'
            amount='+20'
            plus
            after='余 324'
          />
        </Entries>
      </Card>
    </Screen>
  )
}
