import { sayUntil } from '#shared/time/say-time'
import { useNow } from '../../../lib/clock'
import { call } from '../../../lib/platform'
import { go } from '../../../lib/routes'
import { useMe } from '../../../lib/session'
import {
  CallButton,
  Card,
  EmptyState,
  ErrorState,
  Head,
  KeyValue,
  Link,
  PersonChip,
  Screen,
  Skeleton,
} from '../../../ui'

/** 找网格员: the one person to call, and the community's phone when nobody is there. */
export default function Helper() {
  const now = useNow()
  const { me, error, reload } = useMe()
  if (!me)
    return (
      <Screen title='找网格员'>
        {error ? (
          <ErrorState title='没连上' sub={error.message} action='再试一次' onAction={reload} />
        ) : (
          <Skeleton kind='detail' />
        )}
      </Screen>
    )
  const { gridWorker, community } = me
  const standsInFor = gridWorker?.standsInFor
  const deskHours = community?.deskHours
  return (
    <Screen title='找网格员' hero='tint'>
      {gridWorker ? (
        <>
          <Head
            title={`有事找${gridWorker.name}`}
            sub={
              standsInFor
                ? `${gridWorker.name}代${standsInFor.name}值班，${sayUntil(new Date(standsInFor.until), now)}`
                : '打一个电话，就有人管'
            }
            tint
          />
          <CallButton icon='phone' title='打电话' sub={gridWorker.phone} onClick={() => call(gridWorker.phone)} />
          <Card>
            <PersonChip
              name={gridWorker.name}
              tag={gridWorker.isOnDuty ? '今天值班' : standsInFor ? '代班' : '网格员'}
              org={gridWorker.grid}
            />
          </Card>
        </>
      ) : community?.phone ? (
        <>
          <Head title='现在打给社区' sub='您家这一片还没有网格员，社区来管' tint />
          <CallButton
            icon='phone'
            title='打给社区'
            sub={community.phone}
            onClick={() => call(community.phone as string)}
          />
        </>
      ) : (
        <EmptyState
          art='people'
          title={community ? '社区还没有留电话' : '您还没有加入社区'}
          sub={community ? '请到社区大厅问一问' : '填了您家在哪，就知道该找谁'}
          {...(!community && { action: '填我的家', onAction: () => go('people/join') })}
        />
      )}
      {community && (
        <Card pad>
          <KeyValue
            items={[
              { key: '社区', value: community.name },
              ...(gridWorker && community.phone
                ? [{ key: '社区电话', value: community.phone, onClick: () => call(community.phone as string) }]
                : []),
              ...(deskHours ? [{ key: '上班时间', value: deskHours }] : []),
            ]}
          />
        </Card>
      )}
      {community && !me.address && <Link onClick={() => go('people/join')}>填了您家在哪，就知道是哪位网格员</Link>}
    </Screen>
  )
}
