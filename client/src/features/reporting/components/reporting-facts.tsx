import { View } from '@tarojs/components'
import type { ReportingView } from '#shared/organisations/reporting.contract'
import { sayDay } from '#shared/time/say-time'
import { Cell, Cells, Note, Tag } from '../../../ui'

const told = (at: string | null, now: Date) => (at ? `${sayDay(new Date(at), now)}确认` : '还没确认')
const mark = (at: string | null) => <Tag tone={at ? 'green' : 'yellow'}>{at ? '已确认' : '等确认'}</Tag>

/** Both branches of one reporting, and which of them has confirmed. */
export function ReportingFacts({ one, now }: { one: ReportingView; now: Date }) {
  return (
    <>
      <Cells>
        <Cell
          tile
          icon='desk'
          title={one.unit.name}
          sub={`单位党支部，${told(one.unitConfirmedAt, now)}`}
          end={mark(one.unitConfirmedAt)}
        />
        <Cell
          tile
          icon='home'
          title={one.neighbourhood.name}
          sub={`邻里党支部，${told(one.neighbourhoodConfirmedAt, now)}`}
          end={mark(one.neighbourhoodConfirmedAt)}
        />
      </Cells>
      {one.reason && (
        <View>
          <Note icon='info'>{`原因：${one.reason}`}</Note>
        </View>
      )}
    </>
  )
}
