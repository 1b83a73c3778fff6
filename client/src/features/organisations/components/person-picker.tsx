import { useEffect, useState } from 'react'
import { Pick, Picks } from '../../../ui'
import { DeskField } from '../../../ui/desk'
import { useQuery } from '../../../lib/use-query'

export interface PickedPerson {
  id: string
  name: string
  /** What tells two of one name apart. */
  sub?: string
}

interface Props {
  label: string
  value: PickedPerson | null
  onChange: (person: PickedPerson) => void
  /** Who is likely, before a word is typed. */
  likely?: readonly PickedPerson[]
  error?: string
}

const WAIT_MS = 250
const MOST = 6

/** Finds one person by name or the last four digits of the phone. */
export const PersonPicker = ({ label, value, onChange, likely = [], error }: Props) => {
  const [typed, setTyped] = useState('')
  const [words, setWords] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setWords(typed.trim()), WAIT_MS)
    return () => clearTimeout(timer)
  }, [typed])
  const found = useQuery('GET /people', words ? { query: { words, limit: MOST } } : null)
  const people: readonly PickedPerson[] = words
    ? (found.data?.items ?? []).map(({ id, name, phone, entrance }) => ({
        id,
        name,
        sub: [phone, entrance].filter(Boolean).join('，') || undefined,
      }))
    : likely
  const shown = value && !people.some(({ id }) => id === value.id) ? [value, ...people] : people
  return (
    <div className='person-picker'>
      <DeskField
        label={label}
        value={typed}
        onInput={setTyped}
        placeholder='姓名，或电话后四位'
        error={error}
        hint={words && found.data && found.data.items.length === 0 ? '没找到，换个写法试试' : undefined}
      />
      {found.error && <p className='soft'>没查到：{found.error.message}</p>}
      {shown.length > 0 && (
        <Picks label={`${label}，选一位`}>
          {shown.map((person) => (
            <Pick
              key={person.id}
              small
              selected={person.id === value?.id}
              avatar={person.name}
              title={person.name}
              sub={person.sub}
              onClick={() => onChange(person)}
            />
          ))}
        </Picks>
      )}
    </div>
  )
}
