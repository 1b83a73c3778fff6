import { logout, type Me } from '../../../lib/session'
import { switchTo } from '../../../lib/routes'
import { Note } from '../../../ui'
import { DeskButton } from '../../../ui/desk'

/** A password alone can be looked over one's shoulder: the authenticator is asked for at once, and can wait. */
export function AskTotp({ onNow, onLater }: { onNow: () => unknown; onLater: () => unknown }) {
  return (
    <section className='ui-card desk-login__card'>
      <h1 className='desk-login__title'>已登录，再加一道动态口令</h1>
      <p className='desk-login__sub'>以后用密码登录时，还要写验证器上的 6 位数字，别人知道密码也进不来</p>
      <div className='desk-login__choice'>
        <DeskButton kind='primary' onClick={onNow}>
          现在开通，一分钟
        </DeskButton>
        <DeskButton kind='ghost' onClick={onLater}>
          以后再说
        </DeskButton>
      </div>
    </section>
  )
}

/** Logged in, but nobody has given them a post of the desk. */
export function NotForYou({ me, onOut }: { me: Me; onOut: () => unknown }) {
  if (me.desk.length > 0)
    return (
      <section className='ui-card desk-login__card' role='status'>
        <h1 className='desk-login__title'>正在打开书记台</h1>
        <p className='desk-login__sub'>{`${me.name}，请稍候`}</p>
      </section>
    )
  return (
    <section className='ui-card desk-login__card'>
      <h1 className='desk-login__title'>{`${me.name}，书记台只给有任职的人用`}</h1>
      <p className='desk-login__sub'>您可以在手机版点单、接单。如果您应该有任职，请联系社区。</p>
      <Note icon='shield'>这次登录没有看到任何人的资料</Note>
      <div className='desk-login__choice'>
        <DeskButton kind='primary' onClick={() => switchTo('home')}>
          去手机版
        </DeskButton>
        <DeskButton
          kind='ghost'
          onClick={async () => {
            await logout()
            onOut()
          }}
        >
          换个人登录
        </DeskButton>
      </div>
    </section>
  )
}
