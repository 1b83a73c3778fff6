/** Parts of the wide desk: plain DOM, web only. Import them from packages/console alone. */
export { DeskButton, DeskChips, DeskLink, DeskSearch } from './desk-controls'
export { DeskDialog } from './desk-dialog'
export { DeskCheck, DeskField, DeskFields, DeskSelect } from './desk-form'
export { DeskFoot, DeskFrame, DeskHead, DeskStats } from './desk-frame'
export { DeskQr } from './desk-qr'
export { DeskTable, type DeskColumn } from './desk-table'
export { DeskTree } from './desk-tree'
export { DeskFacts, DeskSection, SidePanel } from './side-panel'
