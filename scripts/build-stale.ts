import { buildClient, isClientStale } from './lib/client-build'
import { buildServer } from './lib/server-build'

if (isClientStale('h5')) {
  console.log('正在构建网页，约一分钟…')
  await buildClient('h5')
}
await buildServer()
