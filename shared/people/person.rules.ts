/** What somebody is called until they have told their name. */
export const NAMELESS = '邻居'
export const PERSON_NAME_MAX = 20
