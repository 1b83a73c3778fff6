import { useRouter } from '@tarojs/taro'
import { isOpen } from '#shared/orders/order-machine'
import { OrderActions, OrderView, Refresh } from '../../../features/orders'
import { useNow } from '../../../lib/clock'
import { back, go } from '../../../lib/routes'
import { usePoll } from '../../../lib/use-poll'
import { usePullDown } from '../../../lib/use-pull-down'
import { useQuery } from '../../../lib/use-query'
import { Banner, Button, ErrorState, Screen, Skeleton } from '../../../ui'

/** 订单详情, for whoever may see the order: what they see and may do comes from the server. */
export default function OrderDetail() {
  const { id = '' } = useRouter().params
  const { data: order, error, reload } = useQuery('GET /orders/:id', { params: { id } })
  const now = useNow()
  const isGone = error?.status === 404
  usePullDown(reload)
  // Somebody accepts, or says it is done, while the resident looks: the page tells it by itself.
  usePoll(!!order && !isGone && (isOpen(order.status) || order.status === 'completed'), reload)
  return (
    <Screen
      title='订单详情'
      hero='tint'
      bar={order && !isGone ? <OrderActions order={order} onDone={reload} /> : undefined}
    >
      {error && order && !isGone && <Banner icon='offline' words={error.message} action='重试' onAction={reload} />}
      {order && !isGone && <OrderView order={order} now={now} />}
      {order?.requester.isMe && !isGone && (order.status === 'cancelled' || order.status === 'rejected') && (
        <Button kind='second' block onClick={() => go('order/service')}>
          再点一单
        </Button>
      )}
      {order && !isGone && <Refresh onRefresh={reload} />}
      {!order && !error && <Skeleton kind='detail' />}
      {isGone && <ErrorState title='没有这一单' sub='可能已被收回，或者您不再需要看它' action='返回' onAction={back} />}
      {error && !order && !isGone && (
        <ErrorState title='没连上' sub={error.message} action='再试一次' onAction={reload} />
      )}
    </Screen>
  )
}
