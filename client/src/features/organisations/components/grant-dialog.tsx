import { useState } from 'react'
import type { MembershipView } from '#shared/organisations/membership.contract'
import type { OrganisationView } from '#shared/organisations/organisation.contract'
import { EARNED_ROLES, POSTS_OF } from '#shared/organisations/organisation.rules'
import { ROLE_LABELS, type Role } from '#shared/organisations/roles'
import { DeskButton, DeskDialog, DeskField, DeskFields, DeskSelect } from '../../../ui/desk'
import { useNow } from '../../../lib/clock'
import { api } from '../../../lib/request'
import { dateOf, dayBegins, dayEnds, isDate } from '../dates'
import { useDeed } from '../use-deed'
import { PersonPicker, type PickedPerson } from './person-picker'

interface Props {
  organisation: OrganisationView
  /** Proposed: what is vacant. */
  role?: Role
  /** Whose post is stood in for; without one it is a post of one's own. */
  standsInFor?: MembershipView
  likely: readonly PickedPerson[]
  onClose: () => void
  onDone: () => unknown
}

/** 任职 or 代班: who, as what, from when to when. */
export const GrantDialog = ({ organisation, role, standsInFor, likely, onClose, onDone }: Props) => {
  const today = dateOf(useNow())
  const roles = POSTS_OF[organisation.kind].filter((one) => !EARNED_ROLES.includes(one))
  const [as, setAs] = useState<Role>(standsInFor?.role ?? role ?? roles[0] ?? 'grid-worker')
  const [person, setPerson] = useState<PickedPerson | null>(null)
  const [since, setSince] = useState(today)
  const [until, setUntil] = useState('')
  const [isAsking, setIsAsking] = useState(false)
  const save = useDeed(
    (personId: string) =>
      api('POST /memberships', {
        body: {
          personId,
          organisationId: organisation.id,
          role: as,
          // From today on is from now on: midnight has passed.
          ...((standsInFor || since > today) && { since: dayBegins(since).toISOString() }),
          ...(until && { until: dayEnds(until).toISOString() }),
          ...(standsInFor && { standsInFor: standsInFor.person.id }),
        },
      }),
    standsInFor ? '代班排好了' : '任好了，马上生效',
    onDone,
  )
  const problems = {
    person: person ? undefined : '请选一位',
    since: isDate(dayBegins(since)) ? undefined : '请写从哪天开始',
    until: untilProblem(since, until, standsInFor !== undefined),
  }
  const told: Partial<typeof problems> = isAsking ? problems : {}
  const refused = save.error?.issue
  const submit = () => {
    setIsAsking(true)
    if (person && !problems.since && !problems.until) return save.run(person.id)
  }
  return (
    <DeskDialog
      title={standsInFor ? `给${standsInFor.person.name}找人代班` : `给${organisation.name}任职`}
      sub={standsInFor ? `${organisation.name}，${standsInFor.label}` : undefined}
      onClose={onClose}
      bar={
        <>
          <DeskButton kind='ghost' onClick={onClose}>
            不任了
          </DeskButton>
          <DeskButton onClick={submit} disabled={save.isPending}>
            {sayDeed(person, standsInFor ? '代班' : `任${ROLE_LABELS[as]}`)}
          </DeskButton>
        </>
      }
    >
      {!standsInFor && (
        <DeskSelect
          label='任什么职'
          items={roles.map((value) => ({ value, label: ROLE_LABELS[value] }))}
          value={as}
          onChange={setAs}
        />
      )}
      <PersonPicker
        label='谁'
        value={person}
        onChange={setPerson}
        likely={likely.filter(({ id }) => id !== standsInFor?.person.id)}
        error={told.person ?? (refused?.path === 'standsInFor' ? refused.message : undefined)}
      />
      <DeskFields>
        <DeskField
          label='从哪天'
          type='date'
          value={since}
          onInput={setSince}
          error={told.since ?? (refused?.path === 'since' ? refused.message : undefined)}
        />
        <DeskField
          label='到哪天'
          type='date'
          required={standsInFor ? undefined : false}
          value={until}
          onInput={setUntil}
          hint={standsInFor ? '这天过完就交还' : '不填就一直任'}
          error={told.until ?? (refused?.path === 'until' ? refused.message : undefined)}
        />
      </DeskFields>
    </DeskDialog>
  )
}

const untilProblem = (since: string, until: string, isNeeded: boolean): string | undefined => {
  if (!until) return isNeeded ? '请写到哪天为止' : undefined
  return until < since ? '结束要晚于开始' : undefined
}
const sayDeed = (person: PickedPerson | null, deed: string) => (person ? `请${person.name}${deed}` : deed)
