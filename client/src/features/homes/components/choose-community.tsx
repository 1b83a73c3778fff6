import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { codeIn } from '../../../lib/link-code'
import { canScan, locate, scanCode, type Place } from '../../../lib/platform'
import { sayDistance } from '../../../lib/say-distance'
import { Button, EmptyState, ErrorState, Pick, Picks, SearchField, Skeleton, toast } from '../../../ui'
import type { JoinFields } from '../join-form'
import { useCommunities } from '../use-join'

interface Props {
  form: JoinFields
  set: (patch: Partial<JoinFields>) => void
  /** What the poster said, when one was scanned. */
  poster: string | null
}

/** The first step: by the poster's code, by place, or by name. */
export function ChooseCommunity({ form, set, poster }: Props) {
  const [typed, setTyped] = useState(poster ?? '')
  const [at, setAt] = useState<Place | null>(null)
  const { found, isFor, error, reload } = useCommunities(typed, at)
  const only = found?.length === 1 && isFor !== null && isFor === poster ? found[0] : undefined
  useEffect(() => {
    if (only) set({ communityId: only.id, communityName: only.name })
    // A poster names its community: it is chosen once.
  }, [only?.id])
  const near = async () => {
    const here = await locate()
    if (!here) return toast('没拿到位置，可以按名称找，或在手机设置里允许定位')
    setTyped('')
    setAt(here)
  }
  const scan = async () => {
    const said = await scanCode()
    const code = said && codeIn(said, 'c')
    if (code) setTyped(code)
    else if (said) toast('这不是社区海报上的码')
  }
  return (
    <>
      <SearchField value={typed} onInput={setTyped} placeholder='社区名或海报代码' />
      <View className='halves'>
        <Button kind='second' low icon='here' onClick={near}>
          看附近的社区
        </Button>
        {canScan && (
          <Button kind='second' low icon='grid' onClick={scan}>
            扫海报上的码
          </Button>
        )}
      </View>
      {!found && !error && <Skeleton kind='statement' label='正在找社区' />}
      {!found && error && <ErrorState title='没连上' sub={error.message} action='再试一次' onAction={reload} />}
      {found && found.length > 0 && (
        <Picks label='选您的社区'>
          {found.map(({ id, name, street, distance }) => (
            <Pick
              key={id}
              title={name}
              extra={distance === null ? undefined : sayDistance(distance)}
              sub={street ?? undefined}
              selected={form.communityId === id}
              onClick={() => set({ communityId: id, communityName: name, building: '', location: undefined })}
            />
          ))}
        </Picks>
      )}
      {found?.length === 0 && (
        <EmptyState
          art='search'
          title='没有找到这个社区'
          sub='换个说法试试；还没开通的，可以请社区来开通'
          action='看全部社区'
          onAction={() => (setTyped(''), setAt(null))}
        />
      )}
    </>
  )
}
