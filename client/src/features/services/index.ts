export { ServiceGroups } from './components/service-groups'
export { gridItems, promiseWords, searchServices, serviceIcon } from './service-list'
export { useServices } from './use-services'
