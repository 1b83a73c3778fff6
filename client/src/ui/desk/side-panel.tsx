import { useEffect, useRef, type ReactNode } from 'react'
import { Icon } from '../icon/icon'
import { Tap } from '../platform/tap'
import './side-panel.scss'

interface SidePanelProps {
  eyebrow?: string
  title: string
  onClose: () => void
  /** Icon buttons before the x. */
  tools?: ReactNode
  /** DeskButtons. */
  bar?: ReactNode
  children: ReactNode
}

/** What one row is about, 400 wide, without leaving the list. Escape closes it. */
export function SidePanel({ eyebrow, title, onClose, tools, bar, children }: SidePanelProps) {
  const close = useRef(onClose)
  useEffect(() => {
    close.current = onClose
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // A sheet over the panel closes first.
      if (event.key === 'Escape' && !document.querySelector('.ui-sheet')) close.current()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return (
    <aside className='desk-panel' aria-label={title}>
      <div className='desk-panel__top'>
        <span className='grow soft'>{eyebrow}</span>
        {tools}
        <Tap className='desk-panel__tool' label='收起' onClick={onClose}>
          <Icon name='x' size={20} />
        </Tap>
      </div>
      <div className='desk-panel__body'>
        <h2 className='desk-panel__title'>{title}</h2>
        {children}
      </div>
      {bar && <div className='desk-panel__bar'>{bar}</div>}
    </aside>
  )
}

/** Facts in two columns. */
export function DeskFacts({ items }: { items: readonly { key: string; value: ReactNode }[] }) {
  return (
    <dl className='desk-facts'>
      {items.map(({ key, value }) => (
        <div key={key}>
          <dt>{key}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** One part of a panel. */
export function DeskSection({ title, end, children }: { title: string; end?: ReactNode; children: ReactNode }) {
  return (
    <section className='desk-section'>
      <div className='desk-section__head'>
        <h3 className='grow'>{title}</h3>
        {end}
      </div>
      {children}
    </section>
  )
}
