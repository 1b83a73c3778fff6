import { useState } from 'react'
import type { OrganisationView } from '#shared/organisations/organisation.contract'
import { EmptyState, ErrorState, Skeleton } from '../../../ui'
import { DeskButton, DeskCheck, DeskFoot, DeskHead } from '../../../ui/desk'
import { DeskPage } from '../../../features/desk/components/desk-page'
import { isInQueue } from '../../../features/desk/queue-reach'
import { useAutoRefresh } from '../../../features/desk/use-auto-refresh'
import { AreaPanel } from '../../../features/organisations/components/area-panel'
import { MapCard } from '../../../features/organisations/components/map-card'
import { OrganisationAsking } from '../../../features/organisations/components/organisation-asking'
import { OrganisationPanel, type Asking } from '../../../features/organisations/components/organisation-panel'
import { OrganisationTree } from '../../../features/organisations/components/organisation-tree'
import { cornersOf, outlinesOf, shapesOf } from '../../../features/organisations/map-shapes'
import { chartCounts, chartSentence, drawnWords } from '../../../features/organisations/organisation-words'
import { useAreaDrawing } from '../../../features/organisations/use-area-drawing'
import { useChart } from '../../../features/organisations/use-chart'
import { useMapView } from '../../../features/organisations/use-map-view'
import { useNow } from '../../../lib/clock'
import { replace } from '../../../lib/routes'
import { useMe } from '../../../lib/session'
import './index.scss'

const KEYS = [
  { keys: ['↑', '↓'], words: '换行' },
  { keys: ['←', '→'], words: '收起、展开' },
  { keys: ['退出键'], words: '关上' },
]
const DRAWING_KEYS = [
  { keys: ['方向键'], words: '移动' },
  { keys: ['回车'], words: '放角、加角' },
  { keys: ['翻页键'], words: '换角' },
  { keys: ['空格'], words: '贴边' },
  { keys: ['删除键'], words: '删角' },
]

/** The highest organisation below which this reader may add. */
const topOf = (items: readonly OrganisationView[]) =>
  items
    .filter(({ availableActions }) => availableActions.includes('add'))
    .sort((a, b) => a.path.length - b.path.length)[0]

/** 书记台, 组织与网格: the five levels, their grids on a map, and who holds which post. */
export default function DeskOrganisation() {
  const now = useNow()
  const { me } = useMe()
  const chart = useChart(me?.desk.includes('organisation') ?? false)
  const { list, items, chosen } = chart
  const [asking, setAsking] = useState<{ asking: Asking; about: string } | null>(null)
  const [isDrawing, setIsDrawing] = useState(false)
  const pen = useAreaDrawing()
  const shapes = shapesOf(items)
  const outlines = outlinesOf(items)
  const corners = cornersOf([...shapes.map(({ area }) => area), ...outlines])
  const map = useMapView(isDrawing ? [...corners, ...pen.drawing.rings.flat()] : corners)
  useAutoRefresh(list.reload)

  const about = asking && chart.all.find(({ id }) => id === asking.about)
  const top = topOf(items)
  const choose = (id: string) => {
    chart.choose(id)
    map.reveal(cornersOf(shapes.filter((shape) => shape.id === id).map(({ area }) => area)))
  }
  const draw = () => {
    pen.begin(chosen?.area ?? null)
    map.hold()
    setIsDrawing(true)
  }
  const stopDrawing = () => {
    setIsDrawing(false)
    map.follow()
  }

  return (
    <DeskPage
      current='organisation'
      panel={
        chosen &&
        (isDrawing ? (
          <AreaPanel
            organisation={chosen}
            pen={pen}
            neighbours={chosen.kind === 'grid' ? shapes.filter(({ id }) => id !== chosen.id) : []}
            onPasted={map.show}
            onClose={stopDrawing}
            onDone={async () => {
              await list.reload()
              stopDrawing()
            }}
          />
        ) : (
          <OrganisationPanel
            key={chosen.id}
            organisation={chosen}
            parent={chart.parentOf(chosen)}
            now={now}
            onOrders={
              me && isInQueue(me, chosen) ? () => replace('console/queue', { custodianId: chosen.id }) : undefined
            }
            onAsk={(asking) => setAsking({ asking, about: chosen.id })}
            onDraw={draw}
            onClose={() => chart.choose(null)}
          />
        ))
      }
    >
      <DeskHead
        title={list.data ? chartSentence(items) : list.error ? '组织与网格' : '正在看组织'}
        sub={chartCounts(items)}
      >
        {list.error && list.data && <span className='soft'>没连上，这是刚才的</span>}
        {me?.desk.includes('imports') && !isDrawing && (
          <DeskButton kind='ghost' icon='download' onClick={() => replace('console/imports')}>
            导入表格
          </DeskButton>
        )}
        {top && !isDrawing && (
          <DeskButton kind='ghost' icon='plus' onClick={() => setAsking({ asking: { what: 'add' }, about: top.id })}>
            加组织
          </DeskButton>
        )}
      </DeskHead>
      {list.isLoading && <Skeleton kind='statement' count={6} label='正在取组织' />}
      {!list.data && list.error && (
        <ErrorState title='没取到组织' sub={list.error.message} action='再试一次' onAction={list.reload} />
      )}
      {list.data && items.length === 0 && (
        <EmptyState
          art='people'
          title='还没有组织'
          sub='社区开办以后，支部和网格出现在这里'
          action={me?.desk.includes('setup') ? '去开办向导' : '再看一次'}
          onAction={() => (me?.desk.includes('setup') ? replace('console/setup') : list.reload())}
        />
      )}
      {items.length > 0 && (
        <>
          <div className='desk-org'>
            <div className='desk-org__tree' {...{ inert: isDrawing ? '' : undefined }}>
              <OrganisationTree rows={chart.rows} chosen={chosen?.id} onChoose={choose} onToggle={chart.toggle} />
              {chart.closedCount > 0 && (
                <div className='desk-org__closed'>
                  <DeskCheck checked={chart.isClosedShown} onChange={chart.setIsClosedShown}>
                    {`已撤的 ${chart.closedCount} 个也看`}
                  </DeskCheck>
                </div>
              )}
            </div>
            <MapCard
              map={map}
              shapes={shapes}
              outlines={outlines}
              chosen={chosen}
              pen={isDrawing ? pen : null}
              onChoose={choose}
            />
          </div>
          <DeskFoot left={drawnWords(items)} keys={isDrawing ? DRAWING_KEYS : KEYS} />
        </>
      )}
      {asking && about && (
        <OrganisationAsking
          asking={asking.asking}
          organisation={about}
          items={chart.all}
          onClose={() => setAsking(null)}
          onDone={list.reload}
        />
      )}
    </DeskPage>
  )
}
