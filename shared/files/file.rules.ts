export const FILE_MAX_BYTES = 10 * 1024 * 1024
/** Longest side after re-encoding, in pixels. */
export const PHOTO_SIDE = 1600
export const THUMB_SIDE = 320
/** How long a signed address opens a photo, in ms. */
export const SIGNED_URL_MS = 10 * 60_000
