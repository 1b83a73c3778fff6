import { buildClient, PLATFORMS, type Platform } from './lib/client-build'

const platform = process.argv[2] as Platform
if (!PLATFORMS.includes(platform)) throw new Error(`usage: build-client <${PLATFORMS.join('|')}>`)
const began = performance.now()
await buildClient(platform)
console.log(`client/dist/${platform} built in ${((performance.now() - began) / 1000).toFixed(0)} s`)
