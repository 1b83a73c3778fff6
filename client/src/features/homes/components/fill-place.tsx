import { View } from '@tarojs/components'
import { useQuery } from '../../../lib/use-query'
import { canChooseLocation, chooseLocation, locate } from '../../../lib/platform'
import { Button, Card, Cell, Cells, Chips, Field, Note, SectionHead, toast } from '../../../ui'
import { HOME_KIND_ITEMS } from '../home-words'
import { buildingsFor, type JoinFields, type JoinProblems } from '../join-form'

interface Props {
  form: JoinFields
  problems: JoinProblems
  set: (patch: Partial<JoinFields>) => void
  onChange: () => void
}

/** The second step: which building, entrance and door, whose home it is, and by what name one is asked for. */
export function FillPlace({ form, problems, set, onChange }: Props) {
  const { data } = useQuery('GET /communities/:id/places', { params: { id: form.communityId } })
  const offered = buildingsFor(data?.buildings ?? [], form.building)
  const point = async () => {
    const place = canChooseLocation ? await chooseLocation() : await locate()
    if (place) return set({ location: { lng: place.lng, lat: place.lat } })
    if (!canChooseLocation) toast('没拿到位置，不填也可以')
  }
  return (
    <>
      <Cells>
        <Cell arrow tile icon='home' title={form.communityName} value='更换' onClick={onChange} />
      </Cells>
      <Card pad>
        <View className='stack'>
          <Field
            label='几栋'
            required
            value={form.building}
            onInput={(building) => set({ building })}
            placeholder='比如 3栋'
            error={problems.building}
          />
          {offered.length > 0 && (
            <Chips
              wrap
              label='选几栋'
              items={offered.map(({ name }) => ({ value: name, label: name }))}
              value={form.building}
              onChange={(building) => set({ building })}
            />
          )}
          <View className='halves'>
            <Field
              label='单元'
              required={false}
              value={form.unit}
              onInput={(unit) => set({ unit })}
              placeholder='比如 2'
              error={problems.unit}
            />
            <Field
              label='房号'
              required
              value={form.room}
              onInput={(room) => set({ room })}
              placeholder='比如 402'
              error={problems.room}
            />
          </View>
          <Button kind='second' low icon={canChooseLocation ? 'map' : 'here'} onClick={point}>
            {canChooseLocation ? '在地图上选' : '我在家，记下这里'}
          </Button>
          {form.location ? (
            <Note ok icon='check'>
              位置记下了，好找您家的网格
            </Note>
          ) : (
            <Note icon='lock'>房号只给网格员和接单的党员看</Note>
          )}
        </View>
      </Card>
      <Card>
        <SectionHead title='这是谁的家' />
        <View className='stack under-head'>
          <Chips wrap label='这是谁的家' items={HOME_KIND_ITEMS} value={form.kind} onChange={(kind) => set({ kind })} />
          <Field
            label='怎么称呼您'
            required
            value={form.name}
            onInput={(name) => set({ name })}
            placeholder='比如 李秀兰'
            error={problems.name}
          />
        </View>
      </Card>
    </>
  )
}
