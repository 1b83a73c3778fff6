import { isH5 } from '../../lib/env'

/** Wide enough for the desk, in CSS px; a phone, and the mini-program anywhere, is not. */
const DESK_FROM = 1024

export const isWide = (): boolean => isH5 && typeof window !== 'undefined' && window.innerWidth >= DESK_FROM
