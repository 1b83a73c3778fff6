import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Order } from '#shared/orders/order.contract'
import { REASON_MAX } from '#shared/orders/order.rules'
import { ActionBar, Button, Field, Sheet, toast, Ways } from '../../../../ui'
import { useOrderDeed } from '../../use-order-deed'
import { ConflictSheet } from './conflict-sheet'

interface CloseSheetProps {
  order: { id: string; rating: object | null }
  open: boolean
  onClose: () => void
  onDone: (order?: Order) => void
}

const HINTS = { 'follow-up': '打过电话或上门问过居民，事情办好了', rating: '居民已经评价，照评价闭环' } as const
type Ground = keyof typeof HINTS

/** Closes an order on a ground: the resident's rating, or a follow-up by the branch. */
export function CloseSheet({ order, open, onClose, onDone }: CloseSheetProps) {
  const [ground, setGround] = useState<Ground>(order.rating ? 'rating' : 'follow-up')
  const [words, setWords] = useState('')
  const deed = useOrderDeed('POST /orders/:id/close', order.id)
  const close = async () => {
    const done = await deed.run({ ground, ...(words.trim() && { reason: words }) })
    if (!done) return
    toast('已闭环', 'check')
    onClose()
    onDone(done)
  }
  if (deed.error?.code === 'status-changed')
    return <ConflictSheet error={deed.error} onSee={() => (deed.clearError(), onClose(), onDone())} />
  return (
    <Sheet
      open={open}
      title='这件事可以闭环了'
      sub='闭环后积分到账'
      onClose={onClose}
      bar={
        <ActionBar>
          <Button block loading={deed.isPending} onClick={close}>
            确认闭环
          </Button>
        </ActionBar>
      }
    >
      <View className='stack'>
        {order.rating && (
          <Ways<Ground>
            label='凭什么闭环'
            items={[
              { value: 'rating', label: '凭评价' },
              { value: 'follow-up', label: '凭回访' },
            ]}
            value={ground}
            onChange={setGround}
            hint={HINTS[ground]}
          />
        )}
        <Field
          label={ground === 'rating' ? '补充一句' : '回访情况'}
          multiline
          max={REASON_MAX}
          value={words}
          onInput={setWords}
          placeholder={HINTS[ground]}
        />
      </View>
    </Sheet>
  )
}
