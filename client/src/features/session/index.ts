export { DemoPeople, useIsDemo } from './components/demo-people'
export { PromisesSheet } from './components/promises-sheet'
export { useLogin } from './use-login'
