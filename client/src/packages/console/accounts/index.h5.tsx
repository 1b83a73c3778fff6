import { useRouter } from '@tarojs/taro'
import { DeskPage } from '../../../features/desk/components/desk-page'
import { useCredentials } from '../../../features/accounts/use-credentials'
import { useMe } from '../../../lib/session'
import { ErrorState, Skeleton } from '../../../ui'
import { DeskHead } from '../../../ui/desk'
import { PasswordCard } from './password-card'
import { SessionsCard } from './sessions-card'
import { TotpCard } from './totp-card'
import './index.scss'

const headOf = (has: { hasPassword: boolean; hasTotp: boolean } | undefined): string => {
  if (!has) return '账号与登录'
  if (!has.hasPassword) return '还没有设密码，手机不在身边时进不来'
  return has.hasTotp ? '密码和动态口令都有了' : '有密码，还差一道动态口令'
}

/** 书记台, 账号与登录: one's own password, authenticator, and where one is logged in. */
export default function DeskAccounts() {
  const { me } = useMe()
  const { ask } = useRouter().params
  const isOpen = me?.desk.includes('accounts') ?? false
  const mine = useCredentials(isOpen)
  const { credentials } = mine
  return (
    <DeskPage current='accounts'>
      <DeskHead title={headOf(credentials)} sub='平时用微信扫码登录，密码和动态口令是备用的' />
      {credentials ? (
        <div className='desk-accounts'>
          <PasswordCard mine={mine} has={credentials} />
          <TotpCard mine={mine} has={credentials} isAsked={ask === 'totp'} />
        </div>
      ) : mine.error ? (
        <ErrorState title='没取到您的账号' sub={mine.error.message} action='再试一次' onAction={mine.reload} />
      ) : (
        <Skeleton kind='detail' label='正在取您的账号' />
      )}
      <SessionsCard />
    </DeskPage>
  )
}
