import { EmptyState } from '../../../ui'

/** The desk's parts are plain DOM: the phone has none. */
export function Desk() {
  return <EmptyState title='书记台只在网页上' />
}
