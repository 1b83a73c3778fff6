import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { at, ROOT } from '../../scripts/lib/paths'
import { isStale, stampOf } from '../../scripts/lib/stamp'

let folder: string
let input: string
beforeEach(() => {
  mkdirSync(at('dist'), { recursive: true })
  folder = mkdtempSync(at('dist', 'stamp-'))
  input = path.relative(ROOT, folder)
  writeFileSync(path.join(folder, 'a.ts'), 'one')
})
afterEach(() => rmSync(folder, { recursive: true }))

it('stays the same while the sources do', () => {
  expect(stampOf([input])).toBe(stampOf([input]))
})

it('changes with a content, a name and a setting', () => {
  const before = stampOf([input])
  writeFileSync(path.join(folder, 'a.ts'), 'two')
  const changed = stampOf([input])
  writeFileSync(path.join(folder, 'b.ts'), '')
  const added = stampOf([input])
  expect(new Set([before, changed, added, stampOf([input], { API: 'https://x.example' })]).size).toBe(4)
})

it('holds a build for stale when it, its stamp or its sources are not what they were', () => {
  const built = path.join(folder, 'app.js')
  const stamp = path.join(folder, 'stamp')
  expect(isStale(built, stamp, 's1')).toBe(true)
  writeFileSync(built, '')
  expect(isStale(built, stamp, 's1')).toBe(true)
  writeFileSync(stamp, 's1')
  expect(isStale(built, stamp, 's1')).toBe(false)
  expect(isStale(built, stamp, 's2')).toBe(true)
})
