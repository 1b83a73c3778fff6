import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Order } from '#shared/orders/order.contract'
import { STEPS } from '#shared/orders/order.labels'
import { Card, Head, LampTag, StepBar, useAppearance } from '../../../ui'
import { timedStepProps } from '../order-card'
import { reasonWords } from '../mine'
import { headSentence, lampReading, lampSentence, lampWords } from '../sentences'
import { Holders } from './holders'
import { LampSheet } from './lamp-sheet'
import { OrderFacts, OrderProof } from './order-facts'
import { OrderRating } from './order-rating'
import { OrderTimeline } from './order-timeline'
import { ReadAloud } from './read-aloud'

/** Large type drops the labels of the steps, so the present one is said. */
const stepWords = (now: number): string =>
  now < STEPS.length ? `第 ${now + 1} 步，${STEPS[now] ?? ''}` : '五步都走完了'

/** One order for any reader: the sentence, the lamp and its rule, the steps, who holds it, what it is, what happened. */
export function OrderView({ order, now }: { order: Order; now: Date }) {
  const { elder } = useAppearance()
  const [isLampOpen, setIsLampOpen] = useState(false)
  const reading = lampReading(order, now)
  const steps = timedStepProps(order, now)
  const reason = reasonWords(order)
  const openLamp = () => setIsLampOpen(true)
  return (
    <>
      <Head title={headSentence(order, now)} {...(reason && { sub: reason })} tint>
        {reading && (
          <LampTag
            lamp={reading.lamp}
            words={elder ? lampWords(order, reading, now) : lampSentence(order, reading, now)}
            onClick={openLamp}
          />
        )}
      </Head>
      <ReadAloud order={order} now={now} />
      {!steps.ended && (
        <Card pad>
          <StepBar steps={steps.steps} now={steps.now} />
          {elder && <View className='t-lead'>{stepWords(steps.now)}</View>}
        </Card>
      )}
      <Holders order={order} now={now} />
      <OrderProof order={order} />
      <OrderRating order={order} />
      <OrderFacts order={order} elder={elder} />
      {!elder && <OrderTimeline order={order} now={now} />}
      {isLampOpen && <LampSheet open order={order} now={now} onClose={() => setIsLampOpen(false)} />}
    </>
  )
}
