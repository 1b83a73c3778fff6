import type { Service } from '#shared/services/service.contract'
import { getToken } from '../../lib/session'
import { useQuery } from '../../lib/use-query'

/** The services of the reader's community. */
export const useServices = () => {
  const { data, error, isLoading, reload } = useQuery('GET /services', getToken() ? {} : null)
  return { services: data?.items as Service[] | undefined, error, isLoading, reload }
}
