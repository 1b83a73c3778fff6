import path from 'node:path'
import { ROOT } from './paths'

/** What we read of jest's JSON. */
export interface JestReport {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  /** Files that broke before their first test; their tests appear in no other number. */
  numRuntimeErrorTestSuites: number
  testResults: { name: string; assertionResults: { status: string; fullName: string }[] }[]
}

const SKIPPED = ['pending', 'skipped', 'todo', 'disabled']

/** One line for each skipped test: its file and its name. */
export const skippedTests = ({ testResults }: JestReport): string[] =>
  testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => SKIPPED.includes(status))
      .map(({ fullName }) => `skipped: ${path.relative(ROOT, name)} › ${fullName}`),
  )

/** `N passed, N failed`, the last line of a run. A run that broke without a failed test counts as one failure. */
export const countLine = (report: JestReport | undefined, exitCode: number | null): string => {
  const failed = (report?.numFailedTests ?? 0) + (report?.numRuntimeErrorTestSuites ?? 0)
  return `${report?.numPassedTests ?? 0} passed, ${Math.max(failed, exitCode === 0 ? 0 : 1)} failed`
}
