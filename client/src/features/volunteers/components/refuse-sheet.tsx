import { useState } from 'react'
import { View } from '@tarojs/components'
import { REASON_MAX } from '#shared/orders/order.rules'
import { codePoints } from '#shared/text/code-points'
import { ActionBar, Button, Chips, Field, Sheet } from '../../../ui'

const QUICK = ['住址不在本支部', '请补充会什么', '请当面来一趟支部']

interface Props {
  name: string
  isPending: boolean
  onClose: () => void
  onRefuse: (reason: string) => unknown
}

/** Asks why a registration is refused: the applicant reads it, so that he knows what to do next. */
export const RefuseSheet = ({ name, isPending, onClose, onRefuse }: Props) => {
  const [quick, setQuick] = useState('')
  const [typed, setTyped] = useState('')
  const [isAsking, setIsAsking] = useState(false)
  const reason = [quick, typed.trim()].filter(Boolean).join('，')
  const error = isAsking && !reason ? '请选一个原因，或写一句' : undefined
  const submit = () => {
    setIsAsking(true)
    if (reason && codePoints(reason) <= REASON_MAX) return onRefuse(reason)
  }
  return (
    <Sheet
      open
      title={`${name}这次不通过`}
      sub='原因会告诉本人，补充后能重新报名'
      onClose={onClose}
      bar={
        <ActionBar>
          <Button block loading={isPending} onClick={submit}>
            不通过
          </Button>
        </ActionBar>
      }
    >
      <View className='stack'>
        <Chips
          wrap
          label='常见原因'
          items={QUICK.map((value) => ({ value, label: value }))}
          value={quick}
          onChange={(value) => setQuick(value === quick ? '' : value)}
        />
        <Field
          label='原因'
          multiline
          max={REASON_MAX}
          value={typed}
          onInput={setTyped}
          placeholder='为什么不通过，怎么补充'
          error={error}
        />
      </View>
    </Sheet>
  )
}
