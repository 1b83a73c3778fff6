import { useState } from 'react'
import { emergencyCalls, PLACE_STEPS, usePlaceDraft } from '../../../features/orders'
import { searchServices, ServiceGroups, useServices } from '../../../features/services'
import { call } from '../../../lib/platform'
import { go } from '../../../lib/routes'
import {
  ActionBar,
  AlertCard,
  Button,
  EmptyState,
  ErrorState,
  Screen,
  SearchField,
  Skeleton,
  StepBar,
  useAppearance,
} from '../../../ui'

/** 我要下单, first step: which service. */
export default function ChooseService() {
  const { services, error, reload } = useServices()
  const { fields, set } = usePlaceDraft()
  const { elder } = useAppearance()
  const [typed, setTyped] = useState('')
  const found = services && searchServices(services, typed)
  const choose = (serviceCode: string) => {
    set({ serviceCode })
    go('order/place')
  }
  return (
    <Screen
      title='我要下单'
      bar={
        fields.serviceCode ? (
          <ActionBar>
            <Button block onClick={() => go('order/place')}>
              下一步，说事情
            </Button>
          </ActionBar>
        ) : undefined
      }
    >
      <StepBar steps={PLACE_STEPS} now={0} />
      {!elder && <SearchField value={typed} onInput={setTyped} placeholder='搜一搜，比如修灯、取药' />}
      <AlertCard title='煤气味、着火、有人晕倒，先打电话' calls={emergencyCalls(call)} />
      {!found && !error && <Skeleton kind='grid' />}
      {!found && error && <ErrorState title='没连上' sub={error.message} action='再试一次' onAction={reload} />}
      {found && found.length > 0 && <ServiceGroups services={found} chosen={fields.serviceCode} onChoose={choose} />}
      {found && found.length === 0 && (
        <EmptyState
          art='search'
          title='没有找到'
          sub='换个说法试试，或者看看全部'
          action='看全部服务'
          onAction={() => setTyped('')}
        />
      )}
    </Screen>
  )
}
