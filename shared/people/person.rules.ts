/** What somebody is called until they have told their name. */
export const NAMELESS = '邻居'
export const PERSON_NAME_MAX = 20
/** Why a whole phone is looked at. */
export const REVEAL_REASON_MAX = 100
