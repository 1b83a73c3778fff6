import type { PersonView } from '#shared/people/person.contract'
import { sayDay } from '#shared/time/say-time'
import { Avatar, Tag } from '../../../ui'
import { postsOf, sayHomeStatus } from '../../../features/people/people-words'

/** What the panel beside the list says anyway. */
const SPARED: readonly string[] = ['home', 'joined']

/** The list's columns: who, what post, where, how reached; fewer beside the panel. */
export const peopleColumns = (now: Date, hasPanel: boolean) =>
  allColumns(now).filter(({ key }) => !hasPanel || !SPARED.includes(key))

const allColumns = (now: Date) => [
  {
    key: 'name',
    head: '姓名',
    width: 136,
    cell: (one: PersonView) => (
      <span className='desk-people__name'>
        <Avatar name={one.name} size={36} />
        <span className='desk-people__cut'>{one.name}</span>
      </span>
    ),
  },
  {
    key: 'posts',
    head: '身份和任职',
    cell: (one: PersonView) => {
      const [first, ...others] = postsOf(one)
      if (!first) return <span className='soft'>没有任职</span>
      return (
        <span className='desk-people__posts'>
          <Tag tone={first.role === 'party-member' ? 'brand' : 'paper'}>{first.label}</Tag>
          <span className='desk-people__cut'>{first.organisation.name}</span>
          {others.length > 0 && <span className='soft'>{`另 ${others.length} 个`}</span>}
        </span>
      )
    },
  },
  { key: 'entrance', head: '住在', width: 168, cell: (one: PersonView) => one.entrance ?? '–' },
  { key: 'grid', head: '网格', width: 104, cell: (one: PersonView) => one.grid ?? '–' },
  {
    key: 'home',
    head: '住户',
    width: 112,
    cell: (one: PersonView) => (
      <span className={one.homeStatus === 'verified' ? undefined : 'soft'}>{sayHomeStatus(one)}</span>
    ),
  },
  { key: 'phone', head: '电话', width: 120, cell: (one: PersonView) => one.phone ?? '没留' },
  {
    key: 'joined',
    head: '加入',
    width: 104,
    cell: (one: PersonView) => (
      <span className='soft'>{one.hasJoined ? sayDay(new Date(one.at), now) : '还没登录过'}</span>
    ),
  },
]
