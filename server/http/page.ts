import { Types } from 'mongoose'
import { invalid } from './app-error'

/** 400 for a cursor this list did not give. */
export const badCursor = () => invalid('cursor', '翻页标记无效，请刷新')

/** Rows before the cursor, the newest first by `_id`. */
export const beforeId = (cursor: string | undefined) => {
  if (!cursor) return {}
  if (!/^[0-9a-f]{24}$/.test(cursor)) throw badCursor()
  return { _id: { $lt: new Types.ObjectId(cursor) } }
}

/** Rows before the cursor, the newest first by a time and then by `_id`. */
export const beforeTime = (field: string, cursor: string | undefined) => {
  if (!cursor) return {}
  const [, at, id] = /^(\d{1,15})\.([0-9a-f]{24})$/.exec(cursor) ?? []
  if (!id) throw badCursor()
  const time = new Date(Number(at))
  return { $or: [{ [field]: { $lt: time } }, { [field]: time, _id: { $lt: new Types.ObjectId(id) } }] }
}

export const idCursor = ({ _id }: { _id: Types.ObjectId }): string => _id.toHexString()
export const timeCursor = (at: Date, id: Types.ObjectId): string => `${at.getTime()}.${id.toHexString()}`

/** Cuts rows read with `limit + 1` to a page; the one beyond it says that there is another. */
export const pageOf = <Row>(found: readonly Row[], limit: number, cursorOf: (last: Row) => string) => {
  const rows = found.slice(0, limit)
  const last = rows.at(-1)
  return { rows, nextCursor: found.length > limit && last !== undefined ? cursorOf(last) : null }
}
