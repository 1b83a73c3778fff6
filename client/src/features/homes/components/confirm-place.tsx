import { HOME_KIND_LABELS, sayHome } from '#shared/homes/home.rules'
import { Card, ErrorState, KeyValue, NextSteps, SectionHead, Skeleton } from '../../../ui'
import { View } from '@tarojs/components'
import { joinBody, type JoinFields } from '../join-form'
import { useGrid } from '../use-join'

/** What one may do before the grid worker has come by. */
export const MEANWHILE = [
  { words: '现在就能下单、看进度、找网格员' },
  { words: '网格员核实住处，多半上门或打个电话' },
  { words: '核实后，社区的通知也会到您这里' },
]

/** The last step: all of it read back, with the grid and the branch it belongs to. */
export function ConfirmPlace({ form }: { form: JoinFields }) {
  const { data, error, reload } = useGrid(form)
  const home = joinBody(form)
  return (
    <>
      <Card pad>
        <KeyValue
          items={[
            { key: '社区', value: form.communityName },
            { key: '住处', value: sayHome(home) },
            { key: '谁的家', value: HOME_KIND_LABELS[form.kind] },
            { key: '称呼', value: form.name.trim() },
            ...(data
              ? [
                  { key: '网格', value: data.grid?.name ?? '还没划到网格，社区会补上' },
                  { key: '归哪里管', value: data.branch?.name ?? form.communityName },
                ]
              : []),
          ]}
        />
      </Card>
      {!data && !error && <Skeleton kind='statement' count={1} label='正在看是哪个网格' />}
      {!data && error && (
        <ErrorState title='没查到网格' sub='不影响加入，网格员会核对' action='再查一次' onAction={reload} />
      )}
      <Card>
        <SectionHead title='加入以后' />
        <View className='under-head'>
          <NextSteps steps={MEANWHILE} />
        </View>
      </Card>
    </>
  )
}
