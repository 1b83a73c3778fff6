import type { Host, WxApis, WxOptions } from './host'
import { LIMIT } from './limits'
import { refuse, succeed } from './wx-reply'

type Toast = WxOptions & { title?: string; icon?: string; mask?: boolean }
type Modal = WxOptions & {
  title?: string
  content?: string
  confirmText?: string
  cancelText?: string
  showCancel?: boolean
  editable?: boolean
}

/** Toasts, dialogs, sheets and the title bar: their state is in `sim.ui`. */
export function uiApis(host: Host): WxApis {
  const { ui } = host
  const plain = (...names: string[]) =>
    Object.fromEntries(names.map((name) => [name, (options?: WxOptions) => succeed(host, name, options)]))
  return {
    ...plain('setNavigationBarColor', 'showNavigationBarLoading', 'hideNavigationBarLoading', 'hideHomeButton'),
    ...plain('setBackgroundColor', 'setBackgroundTextStyle', 'hideKeyboard', 'showShareMenu', 'hideShareMenu'),
    ...plain('setKeepScreenOn', 'enableAlertBeforeUnload', 'disableAlertBeforeUnload', 'loadFontFace'),
    showToast(options: Toast) {
      const title = options.title ?? ''
      if (options.icon !== 'none' && [...title].length > LIMIT.toastCharacters) {
        host.warn(`a toast with an icon shows ${LIMIT.toastCharacters} characters: ${title}`)
      }
      ui.toast = title
      ui.toasts.push(title)
      return succeed(host, 'showToast', options)
    },
    hideToast(options?: WxOptions) {
      ui.toast = undefined
      return succeed(host, 'hideToast', options)
    },
    showLoading(options: Toast) {
      ui.loading = { title: options.title ?? '', mask: options.mask ?? false }
      return succeed(host, 'showLoading', options)
    },
    hideLoading(options?: WxOptions) {
      ui.loading = undefined
      return succeed(host, 'hideLoading', options)
    },
    showModal: (options: Modal) => showModal(host, options),
    showActionSheet: (options: WxOptions & { itemList: string[] }) => showActionSheet(host, options),
    setNavigationBarTitle(options: WxOptions & { title: string }) {
      ui.title = options.title
      return succeed(host, 'setNavigationBarTitle', options)
    },
    pageScrollTo(options: WxOptions & { scrollTop?: number }) {
      ui.scrollTop = options.scrollTop ?? 0
      return succeed(host, 'pageScrollTo', options)
    },
    startPullDownRefresh(options?: WxOptions) {
      ui.isRefreshing = true
      host.emit('pullDown', undefined)
      return succeed(host, 'startPullDownRefresh', options)
    },
    stopPullDownRefresh(options?: WxOptions) {
      ui.isRefreshing = false
      return succeed(host, 'stopPullDownRefresh', options)
    },
  }
}

// Answers come later, from the test; until then the call stays open without holding `settled` up.
function whenAnswered(host: Host, options: WxOptions, open: (done: (answer: () => unknown) => void) => void): unknown {
  const hasCallback = options.success ?? options.fail ?? options.complete
  if (hasCallback) {
    open((answer) => void answer())
    return undefined
  }
  return host.realm.promise((resolve, reject) => {
    open((answer) => void (answer() as Promise<unknown>).then(resolve, reject))
  })
}

function showModal(host: Host, options: Modal): unknown {
  const { title = '', content = '', confirmText = '确定', cancelText = '取消' } = options
  for (const words of [confirmText, cancelText]) {
    if ([...words].length > 4)
      return refuse(host, 'showModal', options, `button text longer than 4 characters: ${words}`)
  }
  const { showCancel = true, editable = false } = options
  return whenAnswered(host, options, (done) => {
    host.ui.openModal({ title, content, confirmText, cancelText, showCancel, editable }, (confirm, typed) => {
      const result = { confirm, cancel: !confirm, content: editable && confirm ? typed : null }
      done(() => succeed(host, 'showModal', options, result))
    })
  })
}

function showActionSheet(host: Host, options: WxOptions & { itemList: string[] }): unknown {
  const count = options.itemList.length
  if (count < 1 || count > LIMIT.actionSheetItems) {
    return refuse(
      host,
      'showActionSheet',
      options,
      `parameter error: itemList should have 1 to ${LIMIT.actionSheetItems} items`,
    )
  }
  return whenAnswered(host, options, (done) => {
    host.ui.openSheet([...options.itemList], (tapIndex) => {
      done(() => {
        if (tapIndex === undefined) return refuse(host, 'showActionSheet', options, 'cancel')
        return succeed(host, 'showActionSheet', options, { tapIndex })
      })
    })
  })
}
