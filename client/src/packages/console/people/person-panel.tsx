import { useState } from 'react'
import type { MembershipView } from '#shared/organisations/membership.contract'
import type { PersonView } from '#shared/people/person.contract'
import { REVEAL_REASON_MAX } from '#shared/people/person.rules'
import { sayDay } from '#shared/time/say-time'
import { REVEAL_REASONS, sayHomeStatus } from '../../../features/people/people-words'
import type { usePeople } from '../../../features/people/use-people'
import { ReasonSheet, Tag, toast } from '../../../ui'
import { DeskButton, DeskDialog, DeskFacts, DeskLink, DeskSection, SidePanel } from '../../../ui/desk'
import { GrantDialog } from './grant-dialog'

interface Props {
  person: PersonView
  people: ReturnType<typeof usePeople>
  now: Date
  onClose: () => void
}

/** One person beside the list: what is known, masked, and the posts held. */
export const PersonPanel = ({ person, people, now, onClose }: Props) => {
  const [phone, setPhone] = useState<string | null>(null)
  const [open, setOpen] = useState<'reveal' | 'grant' | null>(null)
  const [ending, setEnding] = useState<MembershipView | null>(null)
  const close = () => setOpen(null)
  const reveal = async (reason: string) => {
    const seen = await people.reveal.run(person.id, reason)
    if (!seen) return
    setPhone(seen.phone)
    close()
    toast('看过的记录已留下')
  }
  return (
    <SidePanel
      eyebrow={person.hasJoined ? `${sayDay(new Date(person.at), now)}加入` : '表格导入的，还没登录过'}
      title={person.name}
      onClose={onClose}
      bar={
        <>
          {person.phone && !phone && (
            <DeskButton kind='ghost' icon='eye' onClick={() => setOpen('reveal')}>
              看电话
            </DeskButton>
          )}
          <DeskButton kind='primary' onClick={() => setOpen('grant')}>
            加一个任职
          </DeskButton>
        </>
      }
    >
      <DeskFacts
        items={[
          { key: '电话', value: phone ?? person.phone ?? '没留' },
          { key: '住在', value: person.entrance ?? '没填' },
          { key: '网格', value: person.grid ?? '–' },
          { key: '住户', value: sayHomeStatus(person) },
        ]}
      />
      <DeskSection title={person.posts.length > 0 ? `任职 ${person.posts.length} 个` : '还没有任职'}>
        <ul className='desk-people__list'>
          {person.posts.map((post) => (
            <li key={post.id} className='desk-people__post'>
              <Tag tone='paper'>{post.label}</Tag>
              <span className='grow'>
                {post.organisation.name}
                <span className='desk-people__since'>{sayTerm(post, now)}</span>
              </span>
              {post.availableActions.includes('end') && (
                <DeskLink label={`免去${post.organisation.name}${post.label}`} onClick={() => setEnding(post)}>
                  免去
                </DeskLink>
              )}
            </li>
          ))}
        </ul>
      </DeskSection>
      {open === 'reveal' && (
        <ReasonSheet
          title={`看${person.name}的完整电话`}
          sub='原因和时间会留下记录'
          quick={REVEAL_REASONS}
          placeholder='为什么要看'
          max={REVEAL_REASON_MAX}
          submit='看电话'
          isPending={people.reveal.isPending}
          onClose={close}
          onSubmit={reveal}
        />
      )}
      {open === 'grant' && <GrantDialog person={person} grant={people.grant} onClose={close} />}
      {ending && (
        <DeskDialog
          title={`免去${person.name}的${ending.label}`}
          sub={`${ending.organisation.name}，马上生效。已经办过的事还记在名下。`}
          onClose={() => setEnding(null)}
          bar={
            <>
              <DeskButton kind='ghost' onClick={() => setEnding(null)}>
                先不免
              </DeskButton>
              <DeskButton
                kind='primary'
                onClick={async () => (await people.end.run(ending.id)) && setEnding(null)}
              >{`免去${ending.label}`}</DeskButton>
            </>
          }
        />
      )}
    </SidePanel>
  )
}

/** 2 月 3 日起, 到 5 月 1 日, 代孙书记: how long, and for whom. */
const sayTerm = ({ since, until, standsInFor }: MembershipView, now: Date): string =>
  [
    `${sayDay(new Date(since), now)}起`,
    until && `到 ${sayDay(new Date(until), now)}`,
    standsInFor && `代${standsInFor.name}`,
  ]
    .filter(Boolean)
    .join('，')
