import { useEffect, useState } from 'react'
import { Art, Icon, Link } from '../../../ui'
import { Theme } from '../../../ui/theme'
import { useScan } from '../../../features/accounts/use-scan'
import { usePasswordLogin } from '../../../features/accounts/use-password-login'
import { deskEntriesOf } from '../../../features/desk/desk-entries'
import { isMovedIn } from '../../../features/setup/setup-steps'
import { api } from '../../../lib/request'
import { leaveLogin, replace, switchTo } from '../../../lib/routes'
import { getToken, loginScanned, useMe, type Me } from '../../../lib/session'
import { AskTotp, NotForYou } from './after-login'
import { PasswordForm } from './password-form'
import { ScanCard } from './scan-card'
import './index.scss'

/** Where the desk opens: an empty community needs 开办向导 first, everybody else has a first part. */
const openDesk = async (me: Me): Promise<void> => {
  const first = deskEntriesOf(me.desk)[0]?.page
  const organisations = me.desk.includes('setup') ? await api('GET /organisations').catch(() => null) : null
  leaveLogin(organisations && !isMovedIn(organisations.items) ? 'console/setup' : first)
}

/** 书记台, 登录: a code to scan; a password where the phone is not at hand. */
export default function DeskLogin() {
  const [isIn, setIsIn] = useState(() => getToken() !== null)
  const [asksTotp, setAsksTotp] = useState(false)
  const { me } = useMe()
  const known = isIn ? me : undefined

  useEffect(() => {
    if (known && known.desk.length > 0 && !asksTotp) void openDesk(known)
  }, [known, asksTotp])

  return (
    <Theme className='desk-login'>
      <section className='desk-login__say'>
        <div className='desk-brand'>
          <Art name='mark' className='desk-brand__mark' />
          <div>
            <div className='desk-brand__name'>红色订单</div>
            <div className='desk-brand__place'>书记台</div>
          </div>
        </div>
        <p className='desk-login__motto'>
          您有事，党员帮；
          <br />
          您下单，党员办
        </p>
        <p className='desk-login__promise'>一件事谁在办、办到哪、到几点，在这里看得见</p>
        <Art name='houses' className='desk-login__art' />
      </section>
      <main className='desk-login__box'>
        {known && asksTotp ? (
          <AskTotp onNow={() => replace('console/accounts', { ask: 'totp' })} onLater={() => setAsksTotp(false)} />
        ) : known ? (
          <NotForYou me={known} onOut={() => setIsIn(false)} />
        ) : (
          <Doors
            onIn={(hasTotp) => {
              setAsksTotp(!hasTotp)
              setIsIn(true)
            }}
          />
        )}
        <div className='desk-login__note'>
          <Icon name='lock' size={16} />
          <span>只给有任职的人用。谁在什么时候看过居民资料都留记录。公用电脑用完请退出。</span>
        </div>
        <Link quiet onClick={() => switchTo('home')}>
          不是来办公的，去手机版
        </Link>
      </main>
    </Theme>
  )
}

/** The two ways in. */
function Doors({ onIn }: { onIn: (hasTotp: boolean) => void }) {
  const scan = useScan(async (token) => {
    await loginScanned(token)
    onIn(true)
  })
  const password = usePasswordLogin(onIn)
  return (
    <section className='ui-card desk-login__card'>
      <ScanCard scan={scan} />
      <div className='desk-login__or'>手机不在身边，用密码登录</div>
      <PasswordForm login={password} />
    </section>
  )
}
