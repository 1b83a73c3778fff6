import { saySeconds } from '../../../features/accounts/say-seconds'
import type { Scan } from '../../../features/accounts/use-scan'
import { useNow } from '../../../lib/clock'
import { PAGES } from '../../../lib/routes'
import { Skeleton } from '../../../ui'
import { DeskButton, DeskQr } from '../../../ui/desk'

const STEPS = ['微信扫左边的码', '看清是您这台电脑', '在手机上点登录']

/** What WeChat reads: our own page's address, which opens the mini-program. */
const addressOf = (code: string) => `${window.location.origin}${PAGES['people/scan']}?code=${encodeURIComponent(code)}`

const OVER = {
  expired: '二维码过期了，请换一个',
  refused: '手机上点了“不是我”，没有登录',
} as const

/** The code, how long it stays, and what the phone has said so far. */
export function ScanCard({ scan }: { scan: Scan }) {
  const { code, status, error } = scan
  const over = status === 'expired' || status === 'refused' ? OVER[status] : !code && error ? error.message : null
  return (
    <div>
      <h1 className='desk-login__title'>微信扫一扫，就进书记台</h1>
      <p className='desk-login__sub' role='status'>
        {over ??
          (status === 'seen'
            ? '已经扫了，请在手机上点登录'
            : status === 'confirmed'
              ? '手机上已确认，正在打开书记台'
              : error
                ? '没连上，正在再试，二维码还能用'
                : '用微信扫，在手机上点一下')}
      </p>
      <div className='desk-login__scan'>
        <div className='desk-login__qr'>
          {code && !over ? (
            <DeskQr text={addressOf(code)} label='登录二维码，请用微信扫' />
          ) : over ? (
            <DeskButton kind='second' icon='redo' onClick={scan.renew}>
              换一个码
            </DeskButton>
          ) : (
            <Skeleton kind='grid' count={3} label='正在取二维码' />
          )}
        </div>
        <div>
          <ol className='desk-login__steps'>
            {STEPS.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ol>
          {scan.expiresAt && !over && <Left until={scan.expiresAt} />}
        </div>
      </div>
    </div>
  )
}

/** How long the code can still be scanned; not spoken, or a screen reader would count every second. */
function Left({ until }: { until: Date }) {
  const now = useNow(1000)
  return <p className='desk-login__left' aria-hidden='true'>{`还有 ${saySeconds(until.getTime() - now.getTime())}`}</p>
}
