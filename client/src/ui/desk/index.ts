/** Parts of the wide desk: plain DOM, web only. Import them from packages/console alone. */
export { DeskButton, DeskChips, DeskSearch } from './desk-controls'
export { DeskFoot, DeskFrame, DeskHead, DeskStats } from './desk-frame'
export { DeskTable } from './desk-table'
export { DeskFacts, DeskSection, SidePanel } from './side-panel'
