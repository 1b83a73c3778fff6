import { View } from '@tarojs/components'
import { useState } from 'react'
import {
  ActionBar,
  AlertCard,
  Art,
  Banner,
  Button,
  Conflict,
  EmptyState,
  ErrorState,
  Note,
  Screen,
  Sheet,
  Skeleton,
  toast,
} from '../../../ui'

const tap = () => toast('催单已送到，王师傅会回您', 'check')

/** What stands over a page or in place of one. */
export function Over() {
  const [open, setOpen] = useState(false)
  return (
    <Screen title='状态样张'>
      <Banner words='没有网，您写的先存在手机里' action='重试' onAction={tap} />
      <AlertCard
        title='人命关天，先打电话'
        sub='火情、急病、打架，不要等派单'
        calls={[
          { label: '火警', number: '119', onClick: tap },
          { label: '急救', number: '120', onClick: tap },
          { label: '报警', number: '110', onClick: tap },
        ]}
      />
      <Skeleton kind='cards' count={1} />
      <EmptyState title='您还没有订单' sub='家里有事，说一声' action='我要下单' onAction={tap} />
      <EmptyState art='tasks' title='附近的事都有人办了' sub='有新的就告诉您' action='看看我的任务' onAction={tap} />
      <EmptyState art='people' title='没有等您看的申请' />
      <EmptyState art='points' title='还没有积分' sub='帮一件忙就有了' action='去接单' onAction={tap} />
      <EmptyState art='search' title='没找到' sub='换个说法试试' />
      <ErrorState title='没送出去' sub='您写的都在，没丢' action='再送一次' onAction={tap} />
      <Conflict
        title='订单状态已变化'
        words='14:11 张海波先接了，不扣您的分'
        primary={{ label: '看最新的', onClick: tap }}
        second={{ label: '回接单大厅', onClick: tap }}
      />
      <Skeleton kind='statement' count={3} />
      <View className='row gap3'>
        <Art name='mark' />
        <Button low onClick={() => setOpen(true)}>
          打开面板
        </Button>
      </View>
      <View className='stack'>
        <Button disabled>不能点</Button>
        <Button loading>正在送</Button>
        <Button kind='second'>第二</Button>
        <Button kind='ghost'>边框</Button>
      </View>
      <Sheet
        open={open}
        title='现在是绿灯，还剩 3 小时 18 分'
        sub='剩不到 2 小时亮黄灯，过了 17:30 亮红灯'
        onClose={() => setOpen(false)}
        bar={
          <ActionBar>
            <Button kind='second' onClick={() => setOpen(false)}>
              知道了
            </Button>
          </ActionBar>
        }
      >
        <Note>水电小修当天办好，这一单没有挂起过</Note>
      </Sheet>
    </Screen>
  )
}
