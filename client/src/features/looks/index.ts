export { LookRows } from './components/look-rows'
export { whoLooked } from './look-words'
