import { useState } from 'react'
import type { PersonView } from '#shared/people/person.contract'
import type { Role } from '#shared/organisations/roles'
import { endOf, grantableRoles, placesFor, TERMS, type Term } from '../../../features/people/grant-form'
import type { usePeople } from '../../../features/people/use-people'
import { now } from '../../../lib/clock'
import { useQuery } from '../../../lib/use-query'
import { ErrorState, Skeleton } from '../../../ui'
import { DeskButton, DeskDialog, DeskSelect } from '../../../ui/desk'

interface Props {
  person: PersonView
  grant: ReturnType<typeof usePeople>['grant']
  onClose: () => void
}

/** Gives a post: which role, where, and until when if it ends. */
export function GrantDialog({ person, grant, onClose }: Props) {
  const { data, error, reload } = useQuery('GET /organisations', { query: {} })
  const [role, setRole] = useState<Role>('party-member')
  const [place, setPlace] = useState('')
  const [term, setTerm] = useState<Term>('open')
  const roles = grantableRoles(data?.items ?? [])
  const chosen = roles.some(({ value }) => value === role) ? role : roles[0]?.value
  const places = chosen ? placesFor(data?.items ?? [], chosen) : []
  const organisationId = places.some(({ value }) => value === place) ? place : places[0]?.value
  const submit = async () => {
    if (!chosen || !organisationId) return
    const body = { personId: person.id, organisationId, role: chosen, until: endOf(term, now()) }
    if (await grant.run(body)) onClose()
  }
  return (
    <DeskDialog
      title={`给${person.name}加一个任职`}
      sub='任职马上生效，他再打开就看得到'
      onClose={onClose}
      bar={
        <>
          <DeskButton kind='ghost' onClick={onClose}>
            先不加
          </DeskButton>
          <DeskButton kind='primary' disabled={!organisationId || grant.isPending} onClick={submit}>
            任职
          </DeskButton>
        </>
      }
    >
      {data ? (
        <div className='stack'>
          <DeskSelect label='什么身份' items={roles} value={chosen ?? 'party-member'} onChange={setRole} />
          <DeskSelect
            label='在哪个组织'
            items={places}
            value={organisationId ?? ''}
            onChange={setPlace}
            error={places.length === 0 ? '还没有能任这个职的组织，请先建好' : undefined}
          />
          <DeskSelect label='任多久' items={TERMS} value={term} onChange={setTerm} hint='请假代班在组织与网格里排' />
        </div>
      ) : error ? (
        <ErrorState title='没取到组织' sub={error.message} action='再试一次' onAction={reload} />
      ) : (
        <Skeleton kind='statement' label='正在取组织' />
      )}
    </DeskDialog>
  )
}
