import { View } from '@tarojs/components'
import { isH5 } from '../../../lib/platform'
import { useAction } from '../../../lib/use-action'
import { Link } from '../../../ui'
import './refresh.scss'

/** 刷新 for the web page, which cannot be pulled down as the mini-program can. */
export function Refresh({ onRefresh }: { onRefresh: () => Promise<unknown> }) {
  const refreshing = useAction(onRefresh)
  if (!isH5) return null
  return (
    <View className='refresh'>
      <Link quiet icon='redo' onClick={refreshing.run}>
        {refreshing.isPending ? '正在刷新' : '刷新'}
      </Link>
    </View>
  )
}
