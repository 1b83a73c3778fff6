import { sayTime } from '#shared/time/say-time'
import { sayDevice, useSessions } from '../../../features/session'
import type { Device } from '../../../features/session/use-sessions'
import { useNow } from '../../../lib/clock'
import { EmptyState, ErrorState } from '../../../ui'
import { DeskButton, DeskLink, DeskSection, DeskTable } from '../../../ui/desk'

/** Where one is logged in, and the way to end it there. */
export function SessionsCard() {
  const now = useNow()
  const { devices, error, reload, revoke } = useSessions()
  const others = devices?.filter((one) => !one.isThis) ?? []
  const columns = [
    { key: 'device', head: '哪里', cell: (one: Device) => one.device },
    { key: 'door', head: '怎么登录的', width: 280, cell: (one: Device) => sayDevice(one, now) },
    {
      key: 'at',
      head: '登录',
      width: 168,
      cell: (one: Device) => <span className='soft'>{sayTime(new Date(one.at), now)}</span>,
    },
    {
      key: 'end',
      head: '让它退出',
      width: 112,
      cell: (one: Device) =>
        one.isThis ? null : (
          <DeskLink label={`让${one.device}退出`} onClick={() => revoke.run(one)}>
            退出
          </DeskLink>
        ),
    },
  ]
  return (
    <DeskSection
      title='登录着的地方'
      end={
        others.length > 1 && (
          <DeskButton kind='ghost' disabled={revoke.isPending} onClick={() => revoke.run()}>
            {`别处 ${others.length} 处都退出`}
          </DeskButton>
        )
      }
    >
      {!devices && error ? (
        <ErrorState title='没取到登录的地方' sub={error.message} action='再试一次' onAction={reload} />
      ) : (
        <DeskTable
          caption='登录着的地方'
          columns={columns}
          rows={devices ?? []}
          rowKey={(one) => one.id}
          onSelect={() => undefined}
          busy={!devices}
          empty={<EmptyState art='people' title='没有别的登录' sub='登录后会出现在这里' />}
        />
      )}
    </DeskSection>
  )
}
