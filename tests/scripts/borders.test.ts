import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { ESLint } from 'eslint'

const root = fileURLToPath(new URL('../..', import.meta.url))
let eslint: ESLint
beforeAll(() => {
  eslint = new ESLint({ cwd: root })
})

const complaints = async (filePath: string, code: string) => {
  const [result] = await eslint.lintText(code, { filePath })
  return result?.messages.map(({ message }) => message).join('\n') ?? ''
}

describe('the borders of the house', () => {
  it.each([
    ['shared/orders/probe.ts', `import '../../server/config'`, 'it may not know the server'],
    ['shared/orders/probe.ts', `import 'koa'`, 'shared imports zod and itself'],
    ['shared/orders/probe.ts', 'export const at = () => Date.now()', 'Time is an argument'],
    ['shared/orders/probe.ts', 'export const at = () => new Date()', 'Time is an argument'],
    ['client/src/lib/probe.ts', `import '../../../server/config'`, 'over HTTP only'],
    ['server/probe.ts', `import '../client/src/lib/env'`, 'does not know the client'],
    ['server/probe.ts', `import '../tests/support/server'`, 'does not know its tests'],
    ['client/src/ui/probe.ts', `import '../features/orders'`, 'ui knows no domain word'],
    ['client/src/lib/probe.ts', `import '../features/orders'`, 'lib lies below the features'],
    ['client/src/features/orders/probe.ts', `import '../../pages/home/index'`, 'the page it stands on'],
    ['client/src/features/points/probe.ts', `import '../orders'`, 'Features do not import each other'],
    [
      'client/src/features/orders/probe.ts',
      `import { order } from '#shared/orders/order.contract'\norder`,
      'zod stays off',
    ],
    ['server/modules/orders/probe.routes.ts', `import './order.model'`, 'no second door to the model'],
    ['server/modules/points/probe.ts', `import { Orders } from '../orders/order.model'\nOrders`, 'never its model'],
    ['server/modules/points/probe.ts', 'export const go = (c: any) => c.startSession()', 'Transactions begin in'],
    ['server/jobs/probe.ts', 'export const go = (s: any) => s.withTransaction(() => 1)', 'Transactions begin in'],
  ])('%s may not say %s', async (file, code, sentence) => {
    expect(await complaints(file, code)).toContain(sentence)
  })

  it.each([
    ['shared/orders/probe.ts', `export const at = (now: number) => new Date(now)`],
    [
      'client/src/features/orders/probe.ts',
      `import type { Order } from '#shared/orders/order.contract'\nexport type O = Order`,
    ],
    ['server/modules/points/probe.ts', `import type { Order } from '../orders/order.model'\nexport type O = Order`],
    [
      'server/modules/orders/probe.ts',
      `import { Orders } from './order.model'\nexport const all = () => Orders.find()`,
    ],
  ])('%s may say %s', async (file, code) => {
    expect(await complaints(file, code)).toBe('')
  })
})
