export { useDictation } from './use-dictation'
export { useReadAloud } from './use-read-aloud'
