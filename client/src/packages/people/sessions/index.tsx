import { sayDevice, useSessions } from '../../../features/session'
import { useNow } from '../../../lib/clock'
import { ActionBar, Banner, Button, Cell, Cells, ErrorState, Head, Note, Screen, Skeleton } from '../../../ui'

/** 登录的设备: where the reader is logged in, and how to end it elsewhere. */
export default function Sessions() {
  const { devices, error, reload, revoke } = useSessions()
  const now = useNow()
  const others = devices?.filter((device) => !device.isThis) ?? []
  return (
    <Screen
      title='登录的设备'
      hero='tint'
      bar={
        others.length > 0 && (
          <ActionBar>
            <Button block loading={revoke.isPending} onClick={() => revoke.run()}>
              别处都退出
            </Button>
          </ActionBar>
        )
      }
    >
      {devices && (
        <Head
          title={others.length > 0 ? `还在 ${others.length} 处登录着` : '只在这里登录着'}
          sub='有不认识的，就让它退出'
          tint
        />
      )}
      {!devices && !error && <Skeleton kind='statement' />}
      {!devices && error && <ErrorState title='没连上' sub={error.message} action='再试一次' onAction={reload} />}
      {devices && error && <Banner icon='offline' words={error.message} action='重试' onAction={reload} />}
      {devices && (
        <Cells>
          {devices.map((device) => (
            <Cell
              key={device.id}
              icon={device.door === 'scan' || device.door === 'password' ? 'desk' : 'phone'}
              title={device.device}
              sub={sayDevice(device, now)}
              end={
                device.isThis ? undefined : (
                  <Button kind='ghost' low label={`让 ${device.device} 退出`} onClick={() => revoke.run(device)}>
                    退出
                  </Button>
                )
              }
            />
          ))}
        </Cells>
      )}
      {devices && others.length === 0 && (
        <Note ok icon='shield'>
          换手机以后，来这里让旧的退出
        </Note>
      )}
    </Screen>
  )
}
