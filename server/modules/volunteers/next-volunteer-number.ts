import type { Types } from 'mongoose'
import { beijing } from '#shared/time/say-time'
import { countUp } from '../../db/count-up'

/** `V` + year + five digits, unique in the community. Drawn before the transaction; an approval that fails leaves a gap. */
export const nextVolunteerNumber = async (communityId: Types.ObjectId, now: Date): Promise<string> => {
  const year = beijing(now).toISOString().slice(2, 4)
  return `V${year}${String(await countUp(`${communityId.toHexString()}:volunteers:${year}`)).padStart(5, '0')}`
}
