import type { ReactNode } from 'react'
import { cx } from '../cx'
import { Art, Icon } from '../icon/icon'
import type { IconName } from '../icon/icons'
import { Tap } from '../platform/tap'
import { Avatar } from '../state/tag'
import { Theme } from '../theme'
import type { Act } from '../types'
import './desk-frame.scss'

export interface DeskNavItem {
  key: string
  icon: IconName
  label: string
  /** How many wait for the reader. */
  count?: number
  onClick: Act
}

interface DeskFrameProps {
  app: string
  place: string
  nav: readonly DeskNavItem[]
  current: string
  person: { name: string; post: string; onClick?: Act }
  /** A SidePanel; the list beside it stays. */
  panel?: ReactNode
  children: ReactNode
}

/** The wide desk: navigation 208, the list, and a panel of 400. */
export function DeskFrame({ app, place, nav, current, person, panel, children }: DeskFrameProps) {
  const me = (
    <>
      <Avatar name={person.name} size={36} />
      <span className='grow'>
        <span className='desk-me__name'>{person.name}</span>
        <span className='desk-me__post'>{person.post}</span>
      </span>
    </>
  )
  return (
    <Theme className='desk'>
      <aside className='desk-side'>
        <div className='desk-brand'>
          <Art name='mark' className='desk-brand__mark' />
          <div>
            <div className='desk-brand__name'>{app}</div>
            <div className='desk-brand__place'>{place}</div>
          </div>
        </div>
        <nav className='desk-menu' aria-label='书记台'>
          {nav.map(({ key, icon, label, count, onClick }) => (
            <Tap
              key={key}
              className={cx('desk-menu__item', key === current && 'is-on')}
              current={key === current ? 'page' : undefined}
              onClick={onClick}
            >
              <Icon name={icon} size={20} />
              <span className='grow'>{label}</span>
              {count !== undefined && count > 0 && <span className='desk-menu__count'>{count}</span>}
            </Tap>
          ))}
        </nav>
        {person.onClick ? (
          <Tap className='desk-me' onClick={person.onClick}>
            {me}
            <Icon name='down' size={16} />
          </Tap>
        ) : (
          <div className='desk-me'>{me}</div>
        )}
      </aside>
      <main className='desk-main'>{children}</main>
      {panel}
    </Theme>
  )
}

interface DeskHeadProps {
  title: string
  sub?: string
  children?: ReactNode
}

/** What was found, in one sentence; controls stand at its right. */
export function DeskHead({ title, sub, children }: DeskHeadProps) {
  return (
    <header className='desk-head'>
      <div className='grow'>
        <h1 className='desk-head__title'>{title}</h1>
        {sub && <p className='desk-head__sub'>{sub}</p>}
      </div>
      {children}
    </header>
  )
}

/** A row of numbers, each a link into the list. */
export function DeskStats({ children }: { children: ReactNode }) {
  return <div className='desk-stats'>{children}</div>
}

interface DeskFootProps {
  left: string
  keys?: readonly { keys: readonly string[]; words: string }[]
}

/** How many there are, and which keys do what. */
export function DeskFoot({ left, keys = [] }: DeskFootProps) {
  return (
    <footer className='desk-foot'>
      <span className='grow'>{left}</span>
      {keys.map(({ keys: names, words }) => (
        <span key={words}>
          {names.map((name) => (
            <kbd key={name}>{name}</kbd>
          ))}
          {words}
        </span>
      ))}
    </footer>
  )
}
