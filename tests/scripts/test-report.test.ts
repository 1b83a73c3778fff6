import { describe, expect, it } from '@jest/globals'
import { countLine, skippedTests, type JestReport } from '../../scripts/lib/test-report'
import { at } from '../../scripts/lib/paths'

const report = (counts: Partial<JestReport>): JestReport => ({
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numRuntimeErrorTestSuites: 0,
  testResults: [],
  ...counts,
})

describe('the last line of a test run', () => {
  it('counts what jest counts', () => {
    expect(countLine(report({ numPassedTests: 41, numFailedTests: 2 }), 1)).toBe('41 passed, 2 failed')
    expect(countLine(report({ numPassedTests: 43, numPendingTests: 5 }), 0)).toBe('43 passed, 0 failed')
  })
  it('counts a file that broke before its first test', () => {
    expect(countLine(report({ numPassedTests: 3, numRuntimeErrorTestSuites: 1 }), 1)).toBe('3 passed, 1 failed')
  })
  it('never tells of success when jest did not end well', () => {
    expect(countLine(report({ numPassedTests: 3 }), 1)).toBe('3 passed, 1 failed')
    expect(countLine(undefined, null)).toBe('0 passed, 1 failed')
  })
})

it('names each skipped test with its file', () => {
  const assertionResults = [
    { status: 'passed', fullName: 'a' },
    { status: 'pending', fullName: 'the loop in Chromium' },
  ]
  const testResults = [{ name: at('tests/e2e/loop.test.ts'), assertionResults }]
  expect(skippedTests(report({ testResults }))).toEqual(['skipped: tests/e2e/loop.test.ts › the loop in Chromium'])
})
