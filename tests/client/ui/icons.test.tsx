import { expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { iconSheet } from '../../../scripts/icon-sheet'

it('has a style sheet of icons as fresh as its drawings (npx tsx scripts/draw-icons.ts)', () => {
  expect(readFileSync('client/src/ui/icon/icons.scss', 'utf8')).toBe(iconSheet())
})
