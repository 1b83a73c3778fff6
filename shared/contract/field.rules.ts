/** A mainland mobile or landline number as people type it. */
export const PHONE = /^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/
/** A mainland mobile number: only these receive messages. */
export const MOBILE = /^1[3-9]\d{9}$/
/** A code from a message, or from an authenticator. */
export const SIX_DIGITS = /^\d{6}$/
