import { ROLE_LABELS } from '#shared/organisations/roles'
import { useQuery } from '../../../lib/use-query'
import { Card, Cell, SectionHead } from '../../../ui'

/** 体验身份, one tap each; nothing where the server is no demo. */
export function DemoPeople({ onChoose }: { onChoose: (person: string) => unknown }) {
  const { data } = useQuery('GET /session/demo', {})
  if (!data?.items.length) return null
  return (
    <Card>
      <SectionHead title='演示版，选一个体验身份' />
      {data.items.map(({ person, name, role, branch, story }) => (
        <Cell
          key={person}
          arrow
          title={[name, ROLE_LABELS[role], branch].filter(Boolean).join('，')}
          sub={story}
          onClick={() => onChoose(person)}
        />
      ))}
    </Card>
  )
}

/** The same question for pages that only need to know whether this is a demo. */
export const useIsDemo = (): boolean | undefined => {
  const { data, error } = useQuery('GET /session/demo', {})
  return data ? data.items.length > 0 : error ? false : undefined
}
