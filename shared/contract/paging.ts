import { z } from 'zod'

export const PAGE_SIZE = 20

/** Query of a list that pages by key, never by offset. */
export const pageQuery = {
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(50).default(PAGE_SIZE),
}

/** Answer of such a list: `nextCursor` is null on the last page. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() })
