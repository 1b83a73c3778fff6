import type { OrganisationView } from '#shared/organisations/organisation.contract'
import { ROLE_LABELS } from '#shared/organisations/roles'
import { go } from '../../../lib/routes'
import { Tag } from '../../../ui'
import { DeskLink } from '../../../ui/desk'

/** What stands of one kind, and who is still missing there. */
export function MadeList({ organisations }: { organisations: readonly OrganisationView[] }) {
  if (organisations.length === 0) return null
  return (
    <ul className='desk-setup__made'>
      {organisations.map(({ id, name, code, buildings, phone, vacancies }) => (
        <li key={id}>
          <span className='strong'>{name}</span>
          <span className='soft grow'>{[code, buildings.join('、'), phone].filter(Boolean).join('，')}</span>
          {vacancies.length > 0 && (
            <Tag tone='yellow'>{`还没有${vacancies.map((role) => ROLE_LABELS[role]).join('、')}`}</Tag>
          )}
        </li>
      ))}
    </ul>
  )
}

/** The other way: a spreadsheet of all of them. */
export function ImportInstead({ words }: { words: string }) {
  return (
    <div>
      <DeskLink onClick={() => go('console/imports', { kind: 'organisations' })}>{words}</DeskLink>
    </div>
  )
}
