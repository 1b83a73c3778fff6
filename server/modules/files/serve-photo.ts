import { Types } from 'mongoose'
import type { Middleware } from 'koa'
import { AppError } from '../../http/app-error'
import { clock } from '../../platform/clock'
import { openFile } from '../../platform/storage'
import { isSigned, PHOTO_SIZES, type PhotoSize } from './sign-photo'

const one = (value: string | string[] | undefined): string => (typeof value === 'string' ? value : '')

/** Opens a photo to whoever has its signed address, until that expires; 404 for everything else. */
export const servePhoto: Middleware = async (ctx) => {
  const id = /\/files\/([0-9a-f]{24})$/.exec(ctx.path)?.[1]
  const size = PHOTO_SIZES.find((name): name is PhotoSize => name === ctx.query.size)
  const expires = /^\d{1,12}$/.test(one(ctx.query.expires)) ? Number(ctx.query.expires) : 0
  if (!id || !size || !isSigned(id, size, expires, one(ctx.query.signature))) throw new AppError('not-found')
  const file = await openFile(size === 'full' ? 'photos' : 'thumbs', new Types.ObjectId(id))
  if (!file) throw new AppError('not-found')
  const seconds = Math.max(0, Math.floor(expires - clock.now().getTime() / 1000))
  ctx.set('Cache-Control', `private, max-age=${seconds}, immutable`)
  ctx.set('X-Content-Type-Options', 'nosniff')
  ctx.set('Content-Security-Policy', "default-src 'none'; sandbox")
  ctx.type = 'image/jpeg'
  ctx.length = file.bytes
  ctx.body = file.stream
}
