import { describe, expect, it } from '@jest/globals'
import { codeIn, codeOf } from '../../../client/src/lib/link-code'

describe('a code in a link', () => {
  it.each([
    ['https://a.example/packages/people/scan/index?code=AB12&x=1', 'AB12'],
    ['code=AB12', 'AB12'],
    ['https://a.example/?x=1&code=A%20B#top', 'A B'],
    ['https://a.example/?code=%', '%'],
    ['https://a.example/?barcode=9', null],
    ['不是链接', null],
  ])('%s holds %s', (text, code) => expect(codeIn(text, 'code')).toBe(code))
})

describe('the code a page was opened with', () => {
  it.each([
    [{ c: 'HP-01' }, 'HP-01'],
    [{ scene: 'c%3DHP-01' }, 'HP-01'],
    [{ q: encodeURIComponent('https://a.example/packages/people/join/index?c=HP-01') }, 'HP-01'],
    [{}, null],
  ])('%j says %s', (params, code) => expect(codeOf(params, 'c')).toBe(code))
})
