import { useState } from 'react'
import type { OrganisationView } from '#shared/organisations/organisation.contract'
import { PAGES } from '../../../lib/routes'
import { DeskButton, DeskDialog, DeskQr, DeskSelect } from '../../../ui/desk'

interface Props {
  communities: readonly OrganisationView[]
  onClose: () => void
}

/** What hangs in the stairway: the code that opens joining with this community chosen. */
export function Poster({ communities, onClose }: Props) {
  const [chosen, setChosen] = useState(communities[0]?.id ?? '')
  const community = communities.find(({ id }) => id === chosen) ?? communities[0]
  if (!community) return null
  const address = `${window.location.origin}${PAGES['people/join']}?code=${encodeURIComponent(community.code)}`
  return (
    <DeskDialog
      title='贴在楼道里，居民扫码就加入'
      sub='也可以把代码念给不会扫的人，登录后填上就行'
      onClose={onClose}
      bar={
        <DeskButton kind='primary' icon='print' onClick={() => window.print()}>
          打印
        </DeskButton>
      }
    >
      {communities.length > 1 && (
        <DeskSelect
          label='哪个社区'
          items={communities.map(({ id, name }) => ({ value: id, label: name }))}
          value={community.id}
          onChange={setChosen}
        />
      )}
      <div className='theme desk-poster'>
        <p className='desk-poster__title'>{community.name}</p>
        <p className='desk-poster__motto'>您有事，党员帮；您下单，党员办</p>
        <div className='desk-poster__qr'>
          <DeskQr text={address} label={`加入${community.name}的二维码`} />
        </div>
        <p className='desk-poster__code'>{`微信扫一扫，或登录后填社区代码 ${community.code}`}</p>
        {community.phone && <p className='desk-poster__code'>{`社区电话 ${community.phone}`}</p>}
      </div>
    </DeskDialog>
  )
}
