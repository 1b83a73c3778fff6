import { View } from '@tarojs/components'
import { useState } from 'react'
import { codePoints } from '#shared/text/code-points'
import { ActionBar } from '../action/action-bar'
import { Button } from '../action/button'
import { Chips } from '../ask/chips'
import { Field } from '../ask/field'
import { Sheet } from './sheet'

interface ReasonSheetProps {
  /** What is about to be done. */
  title: string
  /** Who reads the reason, and what they can do then. */
  sub?: string
  /** The usual reasons, one tap each. */
  quick: readonly string[]
  placeholder: string
  /** Code points. */
  max: number
  submit: string
  isPending: boolean
  onClose: () => void
  onSubmit: (reason: string) => unknown
}

/** Asks why, with the usual reasons one tap away. */
export function ReasonSheet(props: ReasonSheetProps) {
  const { title, sub, quick, placeholder, max, submit, isPending, onClose, onSubmit } = props
  const [chosen, setChosen] = useState('')
  const [typed, setTyped] = useState('')
  const [isAsking, setIsAsking] = useState(false)
  const reason = [chosen, typed.trim()].filter(Boolean).join('，')
  const send = () => {
    setIsAsking(true)
    if (reason && codePoints(reason) <= max) return onSubmit(reason)
  }
  return (
    <Sheet
      open
      title={title}
      sub={sub}
      onClose={onClose}
      bar={
        <ActionBar>
          <Button block loading={isPending} onClick={send}>
            {submit}
          </Button>
        </ActionBar>
      }
    >
      <View className='stack'>
        <Chips
          wrap
          label='常见原因'
          items={quick.map((value) => ({ value, label: value }))}
          value={chosen}
          onChange={(value) => setChosen(value === chosen ? '' : value)}
        />
        <Field
          label='原因'
          multiline
          max={max}
          value={typed}
          onInput={setTyped}
          placeholder={placeholder}
          error={isAsking && !reason ? '请选一个原因，或写一句' : undefined}
        />
      </View>
    </Sheet>
  )
}
