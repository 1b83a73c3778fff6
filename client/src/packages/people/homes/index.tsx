import { useState } from 'react'
import type { HomeView } from '#shared/homes/home.contract'
import { HOMES_MAX } from '#shared/homes/home.rules'
import { HomeCard, useHomes } from '../../../features/homes'
import { go } from '../../../lib/routes'
import { ActionBar, Banner, Button, EmptyState, ErrorState, Head, Screen, Sheet, Skeleton } from '../../../ui'

/** 我的家: one's own and one's parents', the usual one first. */
export default function Homes() {
  const { homes, error, reload, makeMain, leave } = useHomes()
  const [leaving, setLeaving] = useState<HomeView | null>(null)
  const waiting = homes?.filter((home) => home.status === 'applied').length ?? 0
  return (
    <Screen
      title='我的家'
      hero='tint'
      bar={
        homes &&
        homes.length > 0 &&
        homes.length < HOMES_MAX && (
          <ActionBar>
            <Button block icon='plus' onClick={() => go('people/join')}>
              再加一个家
            </Button>
          </ActionBar>
        )
      }
    >
      {homes && homes.length > 0 && (
        <Head
          title={waiting > 0 ? `${waiting} 个家等网格员核实` : '住处都核实过了'}
          sub={waiting > 0 ? '等的时候也能下单' : '给父母下单，选他们家就行'}
          tint
        />
      )}
      {!homes && !error && <Skeleton kind='cards' count={2} label='正在看您的家' />}
      {!homes && error && <ErrorState title='没连上' sub={error.message} action='再试一次' onAction={reload} />}
      {homes && error && <Banner icon='offline' words={error.message} action='重试' onAction={reload} />}
      {homes?.map((home) => (
        <HomeCard key={home.id} home={home} onMakeMain={makeMain.run} onLeave={setLeaving} />
      ))}
      {homes?.length === 0 && (
        <EmptyState
          art='people'
          title='还没有填您的家'
          sub='填一次，下单不用再写地址，也知道该找哪位网格员'
          action='填我的家'
          onAction={() => go('people/join')}
        />
      )}
      {leaving && (
        <Sheet
          open
          title={`从${leaving.address}搬走了吗`}
          sub='在办的订单照办；以后不再往这里找您'
          onClose={() => setLeaving(null)}
          bar={
            <ActionBar>
              <Button kind='ghost' onClick={() => setLeaving(null)}>
                没搬
              </Button>
              <Button
                block
                loading={leave.isPending}
                onClick={async () => {
                  if (await leave.run(leaving)) setLeaving(null)
                }}
              >
                搬走了
              </Button>
            </ActionBar>
          }
        />
      )}
    </Screen>
  )
}
