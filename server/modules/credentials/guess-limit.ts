import { AppError } from '../../http/app-error'
import { clearLimit, giveBack, takeOne } from '../../http/rate-limit'

const FAILURES = 5
const LOCK_MS = 900_000

const limitOf = (account: string) => ({ of: 'guess', who: account.toLowerCase(), max: FAILURES, windowMs: LOCK_MS })

/**
 * One of five guesses at an account, taken before anything is compared: a crowd of guesses at once gets no more than five. The fifth
 * locks for fifteen minutes. Accounts that do not exist are counted too, so a lock tells nothing.
 */
export const takeGuess = async (account: string): Promise<void> => {
  if (!(await takeOne({ ...limitOf(account), slides: true }))) throw new AppError('account-locked')
}

/** It was right as far as it went, and the code is still to come: neither a failure nor a success. */
export const returnGuess = (account: string): Promise<void> => giveBack(limitOf(account))

/** Right in full: earlier failures are forgotten. */
export const forgetGuesses = (account: string): Promise<void> => clearLimit(limitOf(account))
