import type { ReactNode } from 'react'
import { DeskButton, DeskSection } from '../../../ui/desk'

interface Props {
  title: string
  why: string
  /** The way on, once this step stands. */
  next?: { label: string; onClick: () => unknown }
  children: ReactNode
}

/** One step: what it is for, what stands, and the way on. */
export function StepCard({ title, why, next, children }: Props) {
  return (
    <section className='ui-card desk-setup__card'>
      <DeskSection title={title}>
        <p className='soft'>{why}</p>
        {children}
      </DeskSection>
      {next && (
        <div className='desk-setup__next'>
          <DeskButton kind='primary' onClick={next.onClick}>
            {next.label}
          </DeskButton>
        </div>
      )}
    </section>
  )
}
