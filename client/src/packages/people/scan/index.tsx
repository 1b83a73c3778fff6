import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useScan } from '../../../features/session'
import { codeIn, codeOf } from '../../../lib/link-code'
import { canScan, scanCode } from '../../../lib/platform'
import { switchTo } from '../../../lib/routes'
import { useLoginFirst, useMe } from '../../../lib/session'
import {
  ActionBar,
  Button,
  Card,
  EmptyState,
  ErrorState,
  Head,
  KeyValue,
  Note,
  Screen,
  Skeleton,
  toast,
} from '../../../ui'

const ENDED = {
  confirmed: { title: '已确认，看电脑上', sub: '那台电脑已经登录，这里可以关掉' },
  refused: { title: '没有登录', sub: '那台电脑进不来；不是您扫的，也不用再做什么' },
  expired: { title: '这个码过期了', sub: '两分钟内有效，请在电脑上刷新，再扫一次' },
} as const

/** 扫码登录: which browser asks to be let in, and the reader's answer, given once. */
export default function Scan() {
  useLoginFirst()
  const { params } = useRouter()
  const [code, setCode] = useState(() => codeOf(params, 'code'))
  const scan = async () => {
    const said = await scanCode()
    const found = said && codeIn(said, 'code')
    if (found) setCode(found)
    else if (said) toast('这不是书记台的码，请扫电脑上的那一个')
  }
  return code ? <Asked key={code} code={code} onAgain={scan} /> : <Unscanned onScan={scan} />
}

const Unscanned = ({ onScan }: { onScan: () => unknown }) => (
  <Screen title='扫码登录书记台'>
    <EmptyState
      art='search'
      title='扫一扫电脑上的码'
      sub={canScan ? '打开书记台的登录页，对准屏幕上的码' : '请用微信或手机相机，扫书记台登录页上的码'}
      {...(canScan && { action: '扫一扫', onAction: onScan })}
    />
  </Screen>
)

function Asked({ code, onAgain }: { code: string; onAgain: () => unknown }) {
  const { me } = useMe()
  const { status, browser, left, error, reload, say } = useScan(code)
  const again = canScan
    ? { action: '再扫一次', onAction: onAgain }
    : { action: '回首页', onAction: () => switchTo('home') }
  if (!status)
    return (
      <Screen title='确认登录'>
        {!error && <Skeleton kind='detail' label='正在看是哪台电脑' />}
        {error?.code === 'not-found' && <EmptyState art='search' {...ENDED.expired} {...again} />}
        {error && error.code !== 'not-found' && (
          <ErrorState
            title={error.code === 'forbidden' ? '书记台不归您用' : '没连上'}
            sub={error.message}
            {...(error.code === 'forbidden' ? again : { action: '再试一次', onAction: reload })}
          />
        )}
      </Screen>
    )
  if (status !== 'asking')
    return (
      <Screen title='确认登录'>
        <EmptyState
          art={status === 'confirmed' ? 'people' : 'search'}
          {...ENDED[status]}
          {...(status === 'expired' ? again : { action: '回首页', onAction: () => switchTo('home') })}
        />
      </Screen>
    )
  return (
    <Screen
      title='确认登录'
      hero='tint'
      bar={
        <ActionBar>
          <Button kind='ghost' onClick={() => say.run('refuse')}>
            不是我
          </Button>
          <Button block loading={say.isPending} onClick={() => say.run('confirm')}>
            确认登录
          </Button>
        </ActionBar>
      }
    >
      <Head title='在那台电脑上登录书记台吗' sub='是您自己扫的，才点确认' tint />
      <Card pad>
        <KeyValue
          items={[
            { key: '哪里在请求', value: browser ?? '' },
            { key: '登录成谁', value: me?.name ?? '' },
            { key: '还有多久', value: `${left} 秒` },
          ]}
        />
      </Card>
      <Note icon='shield'>别人发来的码不要扫，扫了他就能用您的身份</Note>
    </Screen>
  )
}
