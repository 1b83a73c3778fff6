import type { OrganisationView } from '#shared/organisations/organisation.contract'
import { DeskButton, DeskDialog, DeskQr } from '../../../ui/desk'
import { DAY, Theme } from '../../../ui/theme'
import './poster.scss'

interface Props {
  community: OrganisationView
  onClose: () => void
}

/** Where the code leads: 加入社区, the community already chosen. */
export const joinAddress = (code: string): string =>
  `${window.location.origin}/packages/people/join/index?c=${encodeURIComponent(code)}`

/** A poster of A4 for the notice board: the code to scan, and the same in letters for those who type. */
export const PosterDialog = ({ community, onClose }: Props) => (
  <DeskDialog
    wide
    title='打印海报，贴在楼道口'
    sub='A4 一张，扫码就能加入'
    onClose={onClose}
    bar={
      <DeskButton icon='print' onClick={() => window.print()}>
        打印
      </DeskButton>
    }
  >
    <Theme look={DAY} className='poster-sheet'>
      <article className='poster' aria-label={`加入${community.name}的海报`}>
        <h3 className='poster__title'>{`加入${community.name}`}</h3>
        <p className='poster__sub'>家里有事扫一扫，邻居来帮忙</p>
        <div className='poster__code'>
          <DeskQr text={joinAddress(community.code)} label='加入社区的二维码' />
        </div>
        <p className='poster__or'>扫不了，就填代码</p>
        <p className='poster__letters'>{community.code}</p>
        {(community.phone ?? community.deskHours) && (
          <p className='poster__foot'>
            {[community.phone && `社区电话 ${community.phone}`, community.deskHours].filter(Boolean).join('，')}
          </p>
        )}
      </article>
    </Theme>
  </DeskDialog>
)
