import { createRequire } from 'node:module'
import type * as Adapter from 'glass-easel-miniprogram-adapter'
import type * as Compiler from 'glass-easel-template-compiler'

// Both are CommonJS (the compiler brings its wasm along): require behaves the same under node, tsx and jest.
const require = createRequire(import.meta.url)

/** WeChat's own component framework and template compiler, pinned to one version. */
export const { glassEasel, MiniProgramEnv } = require('glass-easel-miniprogram-adapter') as typeof Adapter
export const { TmplGroup } = require('glass-easel-template-compiler') as typeof Compiler
