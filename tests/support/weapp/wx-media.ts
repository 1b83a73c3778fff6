import type { Host, WxApis, WxOptions } from './host'
import { refuse, succeed } from './wx-reply'

type Choice = WxOptions & { count?: number }

// Without them in app.json's requiredPrivateInfos WeChat refuses the call.
const needsDeclaration = (host: Host, api: string) => !host.pkg.app.requiredPrivateInfos?.includes(api)

/** Photos, places and the phone's other senses. Answers wait in `sim.ui`; what only leaves a trace is in `sim.calls`. */
export function mediaApis(host: Host): WxApis {
  const plain = (...names: string[]) =>
    Object.fromEntries(names.map((name) => [name, (options?: WxOptions) => succeed(host, name, options)]))
  let clipboard = ''
  return {
    ...plain(
      'makePhoneCall',
      'openLocation',
      'previewImage',
      'previewMedia',
      'openDocument',
      'vibrateShort',
      'vibrateLong',
    ),
    ...plain('saveImageToPhotosAlbum', 'openCustomerServiceChat', 'navigateToMiniProgram'),
    chooseMedia: (options: Choice) => choosePhotos(host, 'chooseMedia', options),
    chooseImage: (options: Choice) => choosePhotos(host, 'chooseImage', options),
    compressImage: (options: WxOptions & { src: string }) => {
      if (!host.phone.files.has(options.src))
        return refuse(host, 'compressImage', options, `file doesn't exist: ${options.src}`)
      return succeed(host, 'compressImage', options, { tempFilePath: options.src })
    },
    getImageInfo: (options: WxOptions & { src: string }) => {
      if (!host.phone.files.has(options.src))
        return refuse(host, 'getImageInfo', options, `file doesn't exist: ${options.src}`)
      const info = { width: 1200, height: 900, path: options.src, orientation: 'up', type: 'jpeg' }
      return succeed(host, 'getImageInfo', options, info)
    },
    chooseLocation: (options?: WxOptions) => chooseLocation(host, options),
    getLocation: (options?: WxOptions) => getLocation(host, 'getLocation', options),
    getFuzzyLocation: (options?: WxOptions) => getLocation(host, 'getFuzzyLocation', options),
    setClipboardData(options: WxOptions & { data: string }) {
      clipboard = options.data
      return succeed(host, 'setClipboardData', options)
    },
    getClipboardData: (options?: WxOptions) => succeed(host, 'getClipboardData', options, { data: clipboard }),
  }
}

function choosePhotos(host: Host, api: 'chooseMedia' | 'chooseImage', options: Choice = {}): unknown {
  const paths = host.ui.chooseMediaQueue.shift()
  if (paths === 'cancel') return refuse(host, api, options, 'cancel')
  if (!paths) {
    host.fail(new Error(`wx.${api}: nothing waits in sim.ui.chooseMediaQueue`))
    return refuse(host, api, options, 'nothing queued')
  }
  if (paths.length > (options.count ?? 9))
    host.fail(new Error(`wx.${api} asked for ${options.count} files, got ${paths.length}`))
  const tempFiles = paths.map((path) => {
    const bytes = host.phone.files.get(path)
    if (!bytes) throw new Error(`${path} is not on the phone: sim.files.add it first`)
    return { tempFilePath: path, path, size: bytes.length, fileType: 'image', width: 1200, height: 900 }
  })
  return succeed(host, api, options, { tempFiles, tempFilePaths: paths, type: 'image' })
}

function chooseLocation(host: Host, options?: WxOptions): unknown {
  if (needsDeclaration(host, 'chooseLocation')) return undeclared(host, 'chooseLocation', options)
  const place = host.ui.nextLocation
  if (place === 'cancel') return refuse(host, 'chooseLocation', options, 'cancel')
  if (place) return succeed(host, 'chooseLocation', options, place)
  host.fail(new Error('wx.chooseLocation: set sim.ui.nextLocation'))
  return refuse(host, 'chooseLocation', options, 'nothing set')
}

function getLocation(host: Host, api: 'getLocation' | 'getFuzzyLocation', options?: WxOptions): unknown {
  if (needsDeclaration(host, api)) return undeclared(host, api, options)
  const place = host.ui.nextLocation
  if (!place || place === 'cancel') return refuse(host, api, options, 'auth deny')
  return succeed(host, api, options, { latitude: place.latitude, longitude: place.longitude, accuracy: 30 })
}

function undeclared(host: Host, api: string, options?: WxOptions): unknown {
  host.fail(new Error(`wx.${api} must be declared in requiredPrivateInfos of app.json`))
  const reason = 'the api need to be declared in the requiredPrivateInfos field in app.json/ext.json'
  return refuse(host, api, options, reason)
}
