import { View } from '@tarojs/components'
import type { Role } from '#shared/organisations/roles'
import { unreadWords, useUnread } from '../../features/notices'
import { PostPicks } from '../../features/session'
import { go, goLogin } from '../../lib/routes'
import { canScan, isH5 } from '../../lib/platform'
import { logout, useMe, type Me as Person } from '../../lib/session'
import { useAction } from '../../lib/use-action'
import { maskPhone } from '#shared/organisations/mask'
import { Avatar, Button, Cell, Cells, ErrorState, Screen, setElder, Skeleton, Switch, useAppearance } from '../../ui'

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
      {me && <Work me={me} elder={elder} unread={unread} />}
      {me && <Own me={me} elder={elder} />}
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
      <PostPicks posts={me.posts} />
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

interface LinksProps {
  me: Person
  elder: boolean
  unread: number
}

/** What one does here: messages, the branch's work, and helping. */
function Work({ me, elder, unread }: LinksProps) {
  const holds = (role: Role) => me.posts.some((post) => post.role === role)
  const hasVolunteerLine = me.volunteer !== null || (!holds('party-member') && !me.isStaff)
  return (
    <Cells>
      <Cell arrow icon='bell' title='消息' value={unreadWords(unread)} onClick={() => go('notices')} />
      {me.isStaff && <Cell arrow icon='inbox' title='派单队列' sub='按亮灯排好的' onClick={() => go('branch/queue')} />}
      {me.desk.length > 0 && isH5 && !elder && (
        <Cell arrow icon='desk' title='书记台' sub='宽屏上用，一屏看全' onClick={() => go('console/queue')} />
      )}
      {me.desk.length > 0 && canScan && (
        <Cell arrow icon='desk' title='扫码登录书记台' sub='在电脑上用' onClick={() => go('people/scan')} />
      )}
      {me.desk.includes('homes') && (
        <Cell arrow icon='door' title='住户核实' sub='谁住进了您的网格' onClick={() => go('people/verify')} />
      )}
      {me.isStaff && <Cell arrow icon='people' title='志愿者审核' sub='谁报了名' onClick={() => go('branch/review')} />}
      {(holds('party-member') || holds('branch-secretary')) && (
        <Cell arrow icon='flag' title='双报到' sub='单位一个支部，住处一个支部' onClick={() => go('people/report')} />
      )}
      {hasVolunteerLine && <Cell arrow icon='heart' {...volunteerLine(me)} onClick={() => go('volunteer/register')} />}
      {(me.mayServe || !elder) && (
        <Cell arrow icon='coin' title='道德银行' sub='积分从哪来' onClick={() => go('points/bank')} />
      )}
    </Cells>
  )
}

/** What is one's own: the home, who to call, the phone number, and where one is logged in. */
function Own({ me, elder }: { me: Person; elder: boolean }) {
  const phone = me.phone ? maskPhone(me.phone) : '还没绑定'
  return (
    <Cells>
      <Cell
        arrow
        icon='home'
        title='我的家'
        sub={me.address ?? '还没填，填了下单不用再写'}
        onClick={() => go(me.address ? 'people/homes' : 'people/join')}
      />
      <Cell
        arrow
        icon='user'
        title='我的网格员'
        sub={me.gridWorker ? `${me.gridWorker.name}，${me.gridWorker.grid}` : '没人值班，就打给社区'}
        onClick={() => go('people/helper')}
      />
      <Cell
        arrow
        icon='phone'
        title='手机号'
        sub={me.phone && !me.hasVerifiedPhone ? `${phone}，还没核实` : phone}
        onClick={() => go('people/phone')}
      />
      <Cell arrow icon='eye' title='谁看过我的信息' onClick={() => go('people/looks')} />
      {!elder && <Cell arrow icon='key' title='登录的设备' onClick={() => go('people/sessions')} />}
      {!elder && (
        <Cell
          arrow
          icon='shield'
          title='隐私说明'
          value={me.consent?.isCurrent ? '已同意' : '还没同意'}
          onClick={() => go('people/consent')}
        />
      )}
    </Cells>
  )
}
