import { useEffect, useRef } from 'react'
import { go } from '../../../lib/routes'
import { sendWaiting, useSendQueue, type Sending } from '../../../lib/send-queue'
import { Banner, toast } from '../../../ui'
import { takeBack } from '../take-back'

/** Opens the form a refused order came from; a refused completion lies with its task. */
const change = (item: Sending): void => {
  if (item.route !== 'POST /orders') return go('volunteer/complete', item.params)
  if (takeBack(item)) go('order/place')
  else toast('请先送出正在写的那一单')
}

/** Orders that wait for a network, and those the server sent back. */
export function Waiting({ onSent }: { onSent: () => unknown }) {
  const waiting = useSendQueue()
  const before = useRef(waiting.length)
  useEffect(() => {
    if (waiting.length < before.current) onSent()
    before.current = waiting.length
  }, [waiting.length, onSent])
  return (
    <>
      {waiting.map((item) =>
        item.refusal ? (
          <Banner
            key={item.id}
            icon='alert'
            words={`「${item.title}」没送出去：${item.refusal}`}
            action='改一改'
            onAction={() => change(item)}
          />
        ) : (
          <Banner
            key={item.id}
            icon='offline'
            words={`「${item.title}」等网络好了自动发`}
            action='现在发'
            onAction={sendWaiting}
          />
        ),
      )}
    </>
  )
}
