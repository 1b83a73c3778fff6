import { build } from 'esbuild'
import { writeFile } from 'node:fs/promises'
import { at } from './paths'
import { isStale, stampOf } from './stamp'

const INPUTS = ['server', 'shared', 'package.json', 'package-lock.json']
const OUTPUT = at('dist/server/main.js')
const STAMP = at('dist/server.stamp')

/** True when the bundled server is missing or was built from other sources than those lying here. */
export const isServerStale = () => isStale(OUTPUT, STAMP, stampOf(INPUTS))

/** Bundles the server into one file that needs only the production dependencies. */
export const buildServer = async () => {
  const stamp = stampOf(INPUTS)
  await build({
    entryPoints: [at('server/main.ts')],
    outfile: OUTPUT,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
  })
  await writeFile(STAMP, stamp)
}
