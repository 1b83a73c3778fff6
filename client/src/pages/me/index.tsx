import { View } from '@tarojs/components'
import { unreadWords, useUnread } from '../../features/notices'
import { go, goLogin } from '../../lib/routes'
import { isH5 } from '../../lib/platform'
import { logout, useMe, type Me as Person } from '../../lib/session'
import { useAction } from '../../lib/use-action'
import { maskPhone } from '#shared/organisations/mask'
import {
  Avatar,
  Button,
  Card,
  Cell,
  Cells,
  ErrorState,
  Screen,
  SectionHead,
  setElder,
  Skeleton,
  Switch,
  Tag,
  useAppearance,
} from '../../ui'

/** 我的: who I am here, what is mine, and how the screen looks. */
export default function Me() {
  const { me, error, reload } = useMe()
  const { elder } = useAppearance()
  const { unread } = useUnread()
  const leaving = useAction(async () => {
    await logout()
    goLogin()
  })
  return (
    <Screen tab title='我的' hero='tint'>
      {me ? (
        <Person me={me} />
      ) : error ? (
        <NotConnected words={error.message} onRetry={reload} />
      ) : (
        <Skeleton kind='detail' />
      )}
      {me && <Links me={me} elder={elder} unread={unread} />}
      <Cells>
        <Cell
          icon='big'
          title='大字版'
          sub='字更大，一屏只放要紧的'
          end={<Switch checked={elder} onChange={setElder} label='大字版' />}
        />
      </Cells>
      <Button kind='ghost' block loading={leaving.isPending} onClick={leaving.run}>
        退出登录
      </Button>
    </Screen>
  )
}

const NotConnected = ({ words, onRetry }: { words: string; onRetry: () => unknown }) => (
  <ErrorState title='没连上' sub={words} action='再试一次' onAction={onRetry} />
)

function Person({ me }: { me: Person }) {
  return (
    <>
      <View className='row gap3'>
        <Avatar name={me.name} size={56} />
        <View className='grow'>
          <View className='t-lead strong'>{me.name}</View>
          <View className='t-sm soft'>
            {[me.phone && maskPhone(me.phone), me.community?.name].filter(Boolean).join('，')}
          </View>
        </View>
      </View>
      {me.posts.length > 0 && (
        <Card>
          <SectionHead title='现在的身份' />
          <View className='stack under-head'>
            {me.posts.map((post) => (
              <View key={`${post.role}${post.organisation.id}`} className='row gap2'>
                <Tag>{post.label}</Tag>
                <View className='t-mid'>{post.organisation.name}</View>
              </View>
            ))}
          </View>
        </Card>
      )}
    </>
  )
}

const volunteerLine = ({ volunteer }: Person): { title: string; sub: string } => {
  if (!volunteer) return { title: '志愿者注册', sub: '有空的时候，帮一帮邻居' }
  if (volunteer.status === 'approved') return { title: '我是志愿者', sub: `志愿者编号 ${volunteer.number ?? ''}` }
  if (volunteer.status === 'refused')
    return { title: '志愿者报名没通过', sub: volunteer.reason ?? '点开看原因，可以重新报名' }
  return { title: '志愿者报名审核中', sub: '支部看过就告诉您' }
}

function Links({ me, elder, unread }: { me: Person; elder: boolean; unread: number }) {
  const isMember = me.posts.some((post) => post.role === 'party-member')
  const hasVolunteerLine = me.volunteer !== null || (!isMember && !me.isStaff)
  return (
    <Cells>
      <Cell arrow icon='bell' title='消息' value={unreadWords(unread)} onClick={() => go('notices')} />
      {me.isStaff && <Cell arrow icon='inbox' title='派单队列' sub='按亮灯排好的' onClick={() => go('branch/queue')} />}
      {me.isStaff && isH5 && !elder && (
        <Cell arrow icon='desk' title='书记台' sub='宽屏上用，一屏看全' onClick={() => go('console/queue')} />
      )}
      {me.isStaff && <Cell arrow icon='people' title='志愿者审核' sub='谁报了名' onClick={() => go('branch/review')} />}
      {hasVolunteerLine && <Cell arrow icon='heart' {...volunteerLine(me)} onClick={() => go('volunteer/register')} />}
      {(me.mayServe || !elder) && (
        <Cell arrow icon='coin' title='道德银行' sub='积分从哪来' onClick={() => go('points/bank')} />
      )}
    </Cells>
  )
}
