export { MyReporting } from './components/my-reporting'
export { ReportingDesk } from './components/reporting-desk'
export { useMyReporting } from './use-reporting'
