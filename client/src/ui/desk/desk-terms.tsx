import type { ReactNode } from 'react'
import './desk-terms.scss'

/** Words and what they mean, a line each. */
export function DeskTerms({ items }: { items: readonly { key: string; term: ReactNode; words: ReactNode }[] }) {
  return (
    <dl className='desk-terms'>
      {items.map(({ key, term, words }) => (
        <div key={key}>
          <dt>{term}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  )
}
