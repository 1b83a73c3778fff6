import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Order } from '#shared/orders/order.contract'
import { REASON_MAX } from '#shared/orders/order.rules'
import { codePoints } from '#shared/text/code-points'
import { ActionBar, Button, Chips, Field, Sheet, toast } from '../../../../ui'
import { wordsFor, type ReasonAction } from '../../action.labels'
import { useOrderDeed } from '../../use-order-deed'
import { ConflictSheet } from './conflict-sheet'

interface ReasonSheetProps {
  order: { id: string; requester: { isMe: boolean } }
  action: ReasonAction
  open: boolean
  onClose: () => void
  /** After the step, and after a lost race: what is shown is old. */
  onDone: (order?: Order) => void
}

/** Asks why, with the usual reasons one tap away, and takes the step. */
export function ReasonSheet({ order, action, open, onClose, onDone }: ReasonSheetProps) {
  const words = wordsFor(action, order.requester.isMe)
  const [quick, setQuick] = useState('')
  const [typed, setTyped] = useState('')
  const [isAsking, setIsAsking] = useState(false)
  const deed = useOrderDeed(`POST /orders/:id/${action}`, order.id)
  const reason = [quick, typed.trim()].filter(Boolean).join('，')
  const error = isAsking && !reason ? '请选一个原因，或写一句' : undefined
  const submit = async () => {
    setIsAsking(true)
    if (!reason || codePoints(reason) > REASON_MAX) return
    const done = await deed.run({ reason })
    if (!done) return
    toast(words.done, 'check')
    onClose()
    onDone(done)
  }
  if (deed.error?.code === 'status-changed')
    return <ConflictSheet error={deed.error} onSee={() => (deed.clearError(), onClose(), onDone())} />
  return (
    <Sheet
      open={open}
      title={words.title}
      sub={words.sub}
      onClose={onClose}
      bar={
        <ActionBar>
          <Button block loading={deed.isPending} onClick={submit}>
            {words.submit}
          </Button>
        </ActionBar>
      }
    >
      <View className='stack'>
        <Chips
          wrap
          label='常见原因'
          items={words.quick.map((value) => ({ value, label: value }))}
          value={quick}
          onChange={(value) => setQuick(value === quick ? '' : value)}
        />
        <Field
          label='原因'
          multiline
          max={REASON_MAX}
          value={typed}
          onInput={setTyped}
          placeholder={words.placeholder}
          error={error}
        />
      </View>
    </Sheet>
  )
}
