/** Where the API lives: empty means the page's own host; the mini-program build names one. */
export const API_BASE: string = process.env.TARO_APP_API_BASE || ''

export const isH5 = process.env.TARO_ENV === 'h5'
export const isWeapp = process.env.TARO_ENV === 'weapp'
