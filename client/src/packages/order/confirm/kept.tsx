import { useEffect } from 'react'
import { replace, switchTo } from '../../../lib/routes'
import { sendWaiting, useSendQueue } from '../../../lib/send-queue'
import { ActionBar, Button, EmptyState, Screen, toast } from '../../../ui'

/** After 确认下单 without a network: the order is safe, and goes by itself. Needs nothing more from the network itself. */
export function Kept({ id }: { id: string }) {
  const isWaiting = useSendQueue().some((item) => item.id === id)
  useEffect(() => {
    if (isWaiting) return
    toast('已发出，支部会尽快派单', 'check')
    switchTo('orders')
  }, [isWaiting])
  return (
    <Screen
      title='我要下单'
      onBack={() => switchTo('orders')}
      bar={
        <ActionBar>
          <Button block onClick={() => switchTo('orders')}>
            看我的订单
          </Button>
        </ActionBar>
      }
    >
      <EmptyState
        art='orders'
        title='存在手机里了，等网络好了自动发'
        sub='您写的、拍的都在，只会发一次'
        action='现在发'
        onAction={sendWaiting}
      />
    </Screen>
  )
}

/** Nothing to confirm: the order is sent, or was never begun. */
export function Nothing() {
  return (
    <Screen title='我要下单'>
      <EmptyState
        art='orders'
        title='没有要确认的订单'
        sub='送出的在「我的订单」里'
        action='我要下单'
        onAction={() => replace('order/service')}
      />
    </Screen>
  )
}
