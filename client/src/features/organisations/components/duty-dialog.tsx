import { useState } from 'react'
import type { OrganisationView } from '#shared/organisations/organisation.contract'
import { DeskButton, DeskDialog, DeskField, DeskFields } from '../../../ui/desk'
import { useNow } from '../../../lib/clock'
import { api } from '../../../lib/request'
import { dateOf, isDate, momentOf } from '../dates'
import { useDeed } from '../use-deed'
import { PersonPicker, type PickedPerson } from './person-picker'

interface Props {
  organisation: OrganisationView
  likely: readonly PickedPerson[]
  onClose: () => void
  onDone: () => unknown
}

/** 排班: who answers the phone, from when to when. */
export const DutyDialog = ({ organisation, likely, onClose, onDone }: Props) => {
  const today = dateOf(useNow())
  const [person, setPerson] = useState<PickedPerson | null>(null)
  const [from, setFrom] = useState(`${today}T18:00`)
  const [until, setUntil] = useState(`${today}T22:00`)
  const [isAsking, setIsAsking] = useState(false)
  const save = useDeed(
    (personId: string) =>
      api('POST /organisations/:id/duties', {
        params: { id: organisation.id },
        body: { personId, from: momentOf(from).toISOString(), until: momentOf(until).toISOString() },
      }),
    '值班排好了',
    onDone,
  )
  const problems = {
    person: person ? undefined : '请选一位',
    from: isDate(momentOf(from)) ? undefined : '请写从什么时候',
    until: isDate(momentOf(until)) && until > from ? undefined : '结束要晚于开始',
  }
  const told: Partial<typeof problems> = isAsking ? problems : {}
  const refused = save.error?.issue
  const of = (path: string) => (refused?.path === path ? refused.message : undefined)
  const submit = () => {
    setIsAsking(true)
    if (person && !problems.from && !problems.until) return save.run(person.id)
  }
  return (
    <DeskDialog
      title={`给${organisation.name}排值班`}
      sub='居民打电话先找当班的人'
      onClose={onClose}
      bar={
        <>
          <DeskButton kind='ghost' onClick={onClose}>
            不排了
          </DeskButton>
          <DeskButton onClick={submit} disabled={save.isPending}>
            排上
          </DeskButton>
        </>
      }
    >
      <PersonPicker
        label='谁值班'
        value={person}
        onChange={setPerson}
        likely={likely}
        error={told.person ?? of('personId')}
      />
      <DeskFields>
        <DeskField label='从' type='datetime-local' value={from} onInput={setFrom} error={told.from ?? of('from')} />
        <DeskField
          label='到'
          type='datetime-local'
          value={until}
          onInput={setUntil}
          error={told.until ?? of('until')}
        />
      </DeskFields>
    </DeskDialog>
  )
}
