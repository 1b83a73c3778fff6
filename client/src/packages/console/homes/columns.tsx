import type { HomeView } from '#shared/homes/home.contract'
import { HOME_KIND_LABELS } from '#shared/homes/home.rules'
import { sayTime } from '#shared/time/say-time'

/** The list's columns: where, who, how reached, and since when. */
export const homeColumns = (now: Date) => [
  { key: 'address', head: '地址', cell: (one: HomeView) => one.address },
  { key: 'person', head: '谁住', width: 112, cell: (one: HomeView) => one.person?.name ?? '–' },
  { key: 'phone', head: '电话', width: 136, cell: (one: HomeView) => one.person?.phone ?? '没留' },
  { key: 'kind', head: '是谁的家', width: 96, cell: (one: HomeView) => HOME_KIND_LABELS[one.kind] },
  { key: 'grid', head: '网格', width: 128, cell: (one: HomeView) => one.grid?.name ?? '还没划网格' },
  {
    key: 'at',
    head: '什么时候',
    width: 132,
    cell: (one: HomeView) => <span className='soft'>{sayTime(new Date(one.at), now)}</span>,
  },
]
