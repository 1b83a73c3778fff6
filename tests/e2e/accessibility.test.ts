import { readFileSync } from 'node:fs'
import { at } from '../../scripts/lib/paths'
import { SCENES } from '../../scripts/lib/shots/scenes'
import { shotsOf } from '../../scripts/lib/shots/take'
import { describeShots } from '../support/browser-looks'
import { MORE_SCENES } from '../support/browser-scenes'

const told = SCENES.filter((scene) => !scene.answers)

describe('the scenes', () => {
  it('show every page the client has', () => {
    const source = readFileSync(at('client/src/lib/routes.ts'), 'utf8')
    const pages = [...source.matchAll(/'(\/(?:pages|packages)\/[\w/]*\w)'/g)].map(([, page]) => page)
    const orders = new Proxy({}, { get: () => 'id' }) as Parameters<(typeof told)[number]['path']>[0]
    const shown = new Set(told.map((scene) => scene.path(orders).split('?')[0]?.replace(/^\/$/, '/pages/home/index')))
    expect(pages.length).toBeGreaterThan(15)
    expect(pages.filter((page) => !shown.has(page))).toEqual([])
  })
})

describeShots(
  'every page and sheet by day and by night can be used by everybody',
  'accessibility',
  shotsOf([...told, ...MORE_SCENES]).filter(({ look }) => look === 'day' || look === 'dark'),
)
