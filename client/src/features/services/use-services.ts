import type { Service } from '#shared/services/service.contract'
import { useQuery } from '../../lib/use-query'

/** The services of the reader's community. */
export const useServices = () => {
  const { data, error, isLoading, reload } = useQuery('GET /services', {})
  return { services: data?.items as Service[] | undefined, error, isLoading, reload }
}
