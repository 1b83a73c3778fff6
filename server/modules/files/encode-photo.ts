import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import { PHOTO_SIDE, THUMB_SIDE } from '#shared/files/file.rules'
import { AppError } from '../../http/app-error'
import { turns } from '../../platform/turns'

// One thread a photo: the rest of the machine belongs to the other requests.
sharp.concurrency(1)
sharp.cache(false)

const PIXELS_MAX = 50_000_000
const SECONDS_MAX = 20
const QUALITY = { full: 80, thumb: 72 }
const TAKEN = ['image/jpeg', 'image/png', 'image/webp']
const HEIF = ['image/heic', 'image/heif', 'image/heic-sequence', 'image/heif-sequence', 'image/avif']

/** Photos drawn at once: more would only make everybody slower. */
const takeTurn = turns(2)

export interface EncodedPhoto {
  full: Buffer
  thumb: Buffer
  width: number
  height: number
}

/**
 * Draws an uploaded photo anew: upright, at most PHOTO_SIDE, JPEG, nothing but pixels (no EXIF, no place, no appended script).
 * 415 for anything that is not, all through, a JPEG, PNG or WebP; 413 for more pixels than we unpack.
 */
export const encodePhoto = async (content: Buffer): Promise<EncodedPhoto> => {
  const type = (await fileTypeFromBuffer(content))?.mime
  if (type && HEIF.includes(type))
    throw new AppError(
      'unsupported-media',
      undefined,
      'HEIC 照片暂不支持，请在相机设置里选「兼容性最佳」，或转成 JPEG 再上传',
    )
  if (!type || !TAKEN.includes(type)) throw new AppError('unsupported-media')
  return takeTurn(() => draw(content))
}

const draw = async (content: Buffer): Promise<EncodedPhoto> => {
  try {
    // Only the head is read here, so that a bomb is refused before it is unpacked.
    const head = await sharp(content, { limitInputPixels: false, failOn: 'error' }).metadata()
    if (head.width * head.height > PIXELS_MAX)
      throw new AppError('payload-too-large', undefined, '照片的像素太多，请缩小后再上传')
    const { data: full, info } = await sharp(content, {
      limitInputPixels: PIXELS_MAX,
      failOn: 'error',
      sequentialRead: true,
    })
      .rotate()
      .resize(PHOTO_SIDE, PHOTO_SIDE, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#fff' })
      .jpeg({ quality: QUALITY.full })
      .timeout({ seconds: SECONDS_MAX })
      .toBuffer({ resolveWithObject: true })
    const thumb = await sharp(full)
      .resize(THUMB_SIDE, THUMB_SIDE, { fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: QUALITY.thumb })
      .toBuffer()
    return { full, thumb, width: info.width, height: info.height }
  } catch (error) {
    if (error instanceof AppError) throw error
    // Whatever the decoder says of it: it is not a photo we can read.
    throw new AppError('unsupported-media', undefined, '这张照片打不开，请换一张，或转成 JPEG 再上传')
  }
}
