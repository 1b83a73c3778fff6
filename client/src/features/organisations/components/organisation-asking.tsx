import type { OrganisationView } from '#shared/organisations/organisation.contract'
import { api } from '../../../lib/request'
import { useNow } from '../../../lib/clock'
import { sayDuty } from '../organisation-words'
import { useDeed } from '../use-deed'
import { CloseDialog } from './close-dialog'
import { ConfirmDialog } from './confirm-dialog'
import { DutyDialog } from './duty-dialog'
import { GrantDialog } from './grant-dialog'
import { OrganisationDialog } from './organisation-dialog'
import type { Asking } from './organisation-panel'
import type { PickedPerson } from './person-picker'
import { PosterDialog } from './poster-dialog'

interface Props {
  asking: Asking
  organisation: OrganisationView
  items: readonly OrganisationView[]
  onClose: () => void
  /** Something changed: read again. */
  onDone: () => unknown
}

/** Who is near at hand: those with a post here, then at the organisations above and below. */
const likelyFor = (organisation: OrganisationView, items: readonly OrganisationView[]): PickedPerson[] => {
  const near = items.filter(({ id, path }) => organisation.path.includes(id) || path.includes(organisation.id))
  const posts = [organisation, ...near.reverse()].flatMap((one) => one.posts)
  const people = new Map(
    posts.map(({ person, label, organisation: at }) => [person.id, { ...person, sub: `${at.name}，${label}` }]),
  )
  return [...people.values()].slice(0, 4)
}

/** The dialog that is open over the chart. */
export const OrganisationAsking = ({ asking, organisation, items, onClose, onDone }: Props) => {
  const now = useNow()
  const finish = async () => {
    onClose()
    await onDone()
  }
  const end = useDeed((id: string) => api('POST /memberships/:id/end', { params: { id }, body: {} }), '已免职', finish)
  const drop = useDeed(
    (dutyId: string) =>
      api('POST /organisations/:id/duties/drop', { params: { id: organisation.id }, body: { dutyId } }),
    '这段值班取消了',
    finish,
  )
  const shared = { organisation, onClose, onDone: finish }
  const parent = items.find(({ id }) => id === organisation.parentId)
  switch (asking.what) {
    case 'edit':
    case 'add':
      return <OrganisationDialog {...shared} items={items} isNew={asking.what === 'add'} />
    case 'grant':
      return <GrantDialog {...shared} role={asking.role} likely={likelyFor(organisation, items)} />
    case 'stand-in':
      return <GrantDialog {...shared} standsInFor={asking.post} likely={likelyFor(organisation, items)} />
    case 'duty':
      return <DutyDialog {...shared} likely={likelyFor(organisation, items)} />
    case 'close':
      return <CloseDialog {...shared} parent={parent} />
    case 'poster':
      return <PosterDialog community={organisation} onClose={onClose} />
    case 'end':
      return (
        <ConfirmDialog
          title={`免去${asking.post.person.name}的${asking.post.label}`}
          words='马上生效，已经登录的地方也一样'
          deed='免职'
          stay='先不免'
          isPending={end.isPending}
          onClose={onClose}
          onDo={() => end.run(asking.post.id)}
        />
      )
    case 'drop':
      return (
        <ConfirmDialog
          title={`取消${asking.duty.person.name}的值班`}
          words={sayDuty(asking.duty, now)}
          deed='取消值班'
          stay='还是他值'
          isPending={drop.isPending}
          onClose={onClose}
          onDo={() => drop.run(asking.duty.id)}
        />
      )
  }
}
