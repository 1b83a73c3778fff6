import type { MembershipView } from '#shared/organisations/membership.contract'
import type { OrganisationView } from '#shared/organisations/organisation.contract'
import { CUSTODIAN_KINDS } from '#shared/organisations/organisation.rules'
import { ROLE_LABELS, type Role } from '#shared/organisations/roles'
import { Avatar, EmptyState, Icon, LampTag, Tag, Tap } from '../../../ui'
import { DeskButton, DeskFacts, DeskLink, DeskSection, SidePanel } from '../../../ui/desk'
import { placeWords, sayArea, sayDuty, sayTerm, vacancyWords } from '../organisation-words'

/** What is asked over the panel. */
export type Asking =
  | { what: 'edit' | 'add' | 'duty' | 'close' | 'poster' }
  | { what: 'grant'; role?: Role }
  | { what: 'stand-in' | 'end'; post: MembershipView }
  | { what: 'drop'; duty: OrganisationView['duties'][number] }

interface Props {
  organisation: OrganisationView
  parent?: OrganisationView
  now: Date
  /** Its orders in the reader's queue; absent where they are not in it. */
  onOrders?: () => void
  onAsk: (asking: Asking) => void
  onDraw: () => void
  onClose: () => void
}

const DRAWN: readonly OrganisationView['kind'][] = ['community', 'grid']

/** One organisation beside the chart: facts, who holds which post, who is on duty, and what may be done. */
export const OrganisationPanel = ({ organisation, parent, now, onOrders, onAsk, onDraw, onClose }: Props) => {
  const { name, kind, isClosed, vacancies, posts, duties, openOrders, availableActions } = organisation
  const may = (action: OrganisationView['availableActions'][number]) => availableActions.includes(action)
  const [vacant] = vacancies
  const mayDraw = may('edit') && DRAWN.includes(kind)
  return (
    <SidePanel
      eyebrow={placeWords(organisation, parent)}
      title={name}
      onClose={onClose}
      tools={
        may('edit') && (
          <Tap className='desk-panel__tool' label={`改${name}`} onClick={() => onAsk({ what: 'edit' })}>
            <Icon name='pencil' size={20} />
          </Tap>
        )
      }
      bar={
        availableActions.length > 0 && (
          <>
            {may('close') && (
              <DeskButton kind='ghost' onClick={() => onAsk({ what: 'close' })}>
                撤掉
              </DeskButton>
            )}
            {may('add') && (
              <DeskButton kind='ghost' onClick={() => onAsk({ what: 'add' })}>
                加下级
              </DeskButton>
            )}
            {may('grant') && (
              <DeskButton kind={vacant ? 'primary' : 'second'} onClick={() => onAsk({ what: 'grant', role: vacant })}>
                {vacant ? `选${ROLE_LABELS[vacant]}` : '任职'}
              </DeskButton>
            )}
          </>
        )
      }
    >
      {isClosed && <EmptyState title='已经撤掉' sub='以前的记录都留着' />}
      {vacant && (
        <div className='row'>
          <LampTag lamp='yellow' words={vacancyWords(vacancies)} />
        </div>
      )}
      <DeskFacts items={factsOf(organisation)} />
      {(mayDraw || (kind === 'community' && !isClosed)) && (
        <div className='row gap2'>
          {mayDraw && (
            <DeskButton kind='ghost' icon='map' onClick={onDraw}>
              {organisation.area ? '改边界' : '画边界'}
            </DeskButton>
          )}
          {kind === 'community' && !isClosed && (
            <DeskButton kind='ghost' icon='print' onClick={() => onAsk({ what: 'poster' })}>
              海报
            </DeskButton>
          )}
        </div>
      )}
      <DeskSection title='谁在管'>
        {posts.length === 0 && <p className='soft'>还没有人任职</p>}
        <ul className='org-list'>
          {posts.map((post) => (
            <Post key={post.id} post={post} now={now} mayGrant={may('grant')} onAsk={onAsk} />
          ))}
        </ul>
      </DeskSection>
      {!isClosed && (
        <DeskSection
          title='值班'
          end={(may('add') || may('edit')) && <DeskLink onClick={() => onAsk({ what: 'duty' })}>排班</DeskLink>}
        >
          {duties.length === 0 && <p className='soft'>没有排班，居民先找网格员，再找社区</p>}
          <ul className='org-list'>
            {duties.map((duty) => (
              <li key={duty.id} className='org-list__row'>
                <span className='grow'>{duty.person.name}</span>
                <span className='soft'>{sayDuty(duty, now)}</span>
                {(may('add') || may('edit')) && (
                  <DeskLink
                    label={`取消${duty.person.name}的值班，${sayDuty(duty, now)}`}
                    onClick={() => onAsk({ what: 'drop', duty })}
                  >
                    取消
                  </DeskLink>
                )}
              </li>
            ))}
          </ul>
        </DeskSection>
      )}
      {CUSTODIAN_KINDS.includes(kind) && (
        <DeskSection title='手上的订单'>
          <div className='org-list__row'>
            <span className='grow'>在办</span>
            {onOrders && openOrders > 0 ? (
              <DeskLink label={`在办 ${openOrders} 件，去订单队列`} onClick={onOrders}>{`${openOrders} 件`}</DeskLink>
            ) : (
              <span className='soft'>{`${openOrders} 件`}</span>
            )}
          </div>
        </DeskSection>
      )}
    </SidePanel>
  )
}

const factsOf = (one: OrganisationView) => [
  { key: '代码', value: one.code },
  { key: '值班电话', value: one.phone ?? '没有' },
  { key: '办公时间', value: one.deskHours ?? '没写' },
  ...(one.kind === 'grid' ? [{ key: '楼栋', value: one.buildings.join('、') || '没写' }] : []),
  ...(DRAWN.includes(one.kind) ? [{ key: '范围', value: sayArea(one.area) }] : []),
]

interface PostProps {
  post: MembershipView
  now: Date
  mayGrant: boolean
  onAsk: (asking: Asking) => void
}

const Post = ({ post, now, mayGrant, onAsk }: PostProps) => {
  const { person, label, standsInFor } = post
  const mayEnd = post.availableActions.includes('end')
  return (
    <li className='org-list__row'>
      <Avatar name={person.name} size={36} />
      <div className='grow'>
        <div className='row gap2'>
          <span className='strong'>{person.name}</span>
          <Tag tone={standsInFor ? 'yellow' : 'paper'}>{standsInFor ? `代${label}` : label}</Tag>
        </div>
        <div className='soft'>
          {[standsInFor && `代${standsInFor.name}`, sayTerm(post, now)].filter(Boolean).join('，')}
        </div>
      </div>
      {mayGrant && !standsInFor && (
        <DeskLink label={`给${person.name}找人代班`} onClick={() => onAsk({ what: 'stand-in', post })}>
          代班
        </DeskLink>
      )}
      {mayEnd && (
        <DeskLink label={`免去${person.name}的${label}`} onClick={() => onAsk({ what: 'end', post })}>
          免职
        </DeskLink>
      )}
    </li>
  )
}
