import { usePages, useQuery } from '../../lib/use-query'

/** The reader's account and its statement, newest first. */
export const useStatement = () => {
  const account = useQuery('GET /points/account', {})
  const entries = usePages('GET /points/entries', {})
  const reload = async () => void (await Promise.all([account.reload(), entries.reload()]))
  return { account, entries, reload }
}
